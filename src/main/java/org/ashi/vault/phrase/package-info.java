/// Passphrases: made, read as typed, and judged.
package org.ashi.vault.phrase;
