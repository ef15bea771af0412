/// The code on the recovery sheet: 32 random bytes as signs that are read from paper and typed.
package org.ashi.vault.recovery;
