package org.ashi.disk;

/// What becomes of a call.
sealed interface Verdict {

    Verdict PASS = new Pass();
    Verdict PRETEND = new Pretend();

    /// It is done.
    record Pass() implements Verdict {}

    /// It is not done, and said to be done.
    record Pretend() implements Verdict {}

    /// It is not done.
    ///
    /// @param errno the number that says why
    record Fail(int errno) implements Verdict {}

    /// Of a write, only the first bytes are written, and their number is given back. Any other call is done.
    ///
    /// @param bytes 0 or more
    record Short(int bytes) implements Verdict {}

    /// Of a write, only the first bytes are written, and it fails nevertheless. Any other call fails.
    record Torn(int bytes, int errno) implements Verdict {}
}
