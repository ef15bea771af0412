/// What SQLite and `java.nio.file` do to the disk: watched, made to fail, and cut off as a power cut would.
///
/// Linux alone, x86-64 and aarch64, and without tools of the system: the calls that a native library makes to the C library go
/// through addresses in its own memory, and [org.ashi.disk.Tap] puts others there.
package org.ashi.disk;
