/// What happened in the practice over some days, as plain counts without names.
package org.ashi.tally;
