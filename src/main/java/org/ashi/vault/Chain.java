package org.ashi.vault;

import java.security.MessageDigest;
import java.security.SecureRandom;

/// The audit chain of one workstation. Each entry is tagged with a key that the next one replaces: whoever takes the computer
/// later can neither change nor drop what was written before without that showing (B. Schneier, J. Kelsey, 1999). Tags depend
/// on all entries before them.
///
/// @param n entries so far, up to [#MOST]
/// @param key for the next entry, 32 bytes; the ones before cannot be told from it
/// @param tag of the last entry, 32 bytes; zeros before the first
@SuppressWarnings("ArrayRecordComponent") // Never changed.
public record Chain(long n, byte[] key, byte[] tag) {

    public static final int KEY_BYTES = 32;

    /// No log has more entries: a number beyond it was not written by the program.
    public static final long MOST = 1L << 40;

    public Chain {
        if (n < 0 || n > MOST || key.length != KEY_BYTES || tag.length != KEY_BYTES) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    public static byte[] newKey(SecureRandom random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /// Stands for the key in a copy of the archive, which must not let its holder go on with the chain.
    public static byte[] blankKey() {
        return new byte[KEY_BYTES];
    }

    /// Whether this is the end of that chain without its key, as a copy of the archive has it.
    public boolean isEndOf(Chain whole) {
        return same(new Chain(whole.n(), blankKey(), whole.tag()));
    }

    /// The chain of a workstation before its first entry.
    ///
    /// @param root the practice's first key, known to practitioners
    public static Chain start(byte[] root, java.util.UUID workstation) {
        var key = Digests.hmac(root, new Fields().text("ashi1/chain").id(workstation).done());
        return new Chain(0, key, new byte[KEY_BYTES]);
    }

    /// The chain with one more entry, whose tag is [#tag()] of the result.
    ///
    /// @param entry with the number that follows
    public Chain add(AuditEntry entry) {
        if (entry.n() != n + 1) {
            throw new IllegalArgumentException("the next entry has the number " + (n + 1));
        }
        return new Chain(entry.n(), next(key), Digests.hmac(key, tag, entry.bytes()));
    }

    /// Whether the next entry is this one with this tag.
    public boolean continues(AuditEntry entry, byte[] itsTag) {
        return entry.n() == n + 1 && MessageDigest.isEqual(add(entry).tag(), itsTag);
    }

    /// After an entry that had this tag, whatever it should have been: so that one wrong entry does not make all that follow wrong.
    public Chain past(byte[] itsTag) {
        return new Chain(n + 1, next(key), itsTag.length == KEY_BYTES ? itsTag : new byte[KEY_BYTES]);
    }

    /// As it would be before entry `last + 1`, the ones between left out.
    ///
    /// @param most how many may be left out. A longer gap is nobody's log: the key then stays, and what follows does not continue it
    public Chain skipTo(long last, long most) {
        if (last - n > most) {
            return new Chain(last, key, tag);
        }
        var later = this;
        while (later.n < last) {
            later = later.past(later.tag);
        }
        return later;
    }

    public boolean same(Chain other) {
        return n == other.n && MessageDigest.isEqual(key, other.key) && MessageDigest.isEqual(tag, other.tag);
    }

    private static byte[] next(byte[] key) {
        return Digests.hmac(key, new Fields().text("ashi1/next").done());
    }

    @Override
    public String toString() {
        return "Chain[" + n + "]";
    }
}
