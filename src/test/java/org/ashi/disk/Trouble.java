package org.ashi.disk;

/// How a call goes wrong.
enum Trouble {
    /// The disk fails.
    EIO {
        @Override
        Verdict verdict(Call call) {
            return new Verdict.Fail(Errno.EIO);
        }
    },
    /// The disk is full.
    ENOSPC {
        @Override
        Verdict verdict(Call call) {
            return new Verdict.Fail(Errno.ENOSPC);
        }
    },
    /// The disk was made read-only, as Linux does after a fault.
    EROFS {
        @Override
        Verdict verdict(Call call) {
            return call instanceof Call.Open open && !open.writes() ? Verdict.PASS : new Verdict.Fail(Errno.EROFS);
        }
    },
    /// Half of it is written, and said to be. Never nothing: Linux says that of no write to a file, and whoever writes the rest
    /// in a loop would do so for ever.
    SHORT {
        @Override
        Verdict verdict(Call call) {
            return call instanceof Call.Write write && write.bytes().length > 1
                    ? new Verdict.Short(write.bytes().length / 2)
                    : Verdict.PASS;
        }
    },
    /// Half of it is written, and the disk fails.
    TORN {
        @Override
        Verdict verdict(Call call) {
            return call instanceof Call.Write write ? new Verdict.Torn(write.bytes().length / 2, Errno.EIO) : Verdict.PASS;
        }
    };

    abstract Verdict verdict(Call call);

    /// Whether it changes anything for such a call.
    boolean concerns(Call call) {
        return !(verdict(call) instanceof Verdict.Pass);
    }
}
