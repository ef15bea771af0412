/// Reads an archive without any of the program: only the JDK, Argon2 and SQLite. Who has the passphrase has the records, whatever
/// becomes of the program.
package org.ashi.decoder;
