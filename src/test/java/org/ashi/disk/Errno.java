package org.ashi.disk;

/// Numbers of Linux for why a call failed.
final class Errno {

    static final int EIO = 5;
    static final int EACCES = 13;
    static final int ENOSPC = 28;
    static final int EROFS = 30;
    static final int ENOSYS = 38;

    private Errno() {}
}
