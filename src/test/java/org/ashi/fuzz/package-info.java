/// What comes from outside, given to its readers in ways nobody thought of. Each target takes any bytes at all; a byte at the
/// front says what is made of them. `CorpusTest` runs what is in `src/test/resources/fuzz`, the profile `fuzz` looks for more.
package org.ashi.fuzz;
