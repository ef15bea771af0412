/// The practitioner's side: the queue, most urgent first, and the record with what it came to, why, the note and the
/// sign-off.
package org.ashi.ui.review;
