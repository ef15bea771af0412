package org.ashi.settings;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.ashi.settings.CodeFile.Content;
import org.ashi.vault.Cost;
import org.ashi.vault.Throttle;

/// The staff code of one workstation, in `staff-code.json` of the data folder.
///
/// Each try is counted on disk before it is looked at. Where the disk refuses that, the try is looked at all the same, so that
/// a full disk does not keep staff from a patient, but none is free any more: each wrong one waits.
///
/// A file that cannot be read locks instead of opening. The way out is for whoever administers the computer: delete
/// `staff-code.json`, start the program again and choose a new code.
public final class FileStaffCode implements StaffCode {

    /// The stored code cannot be read.
    public static final String DAMAGED = "ASHI-S01";
    /// The stored code could not be written.
    public static final String UNWRITABLE = "ASHI-S02";

    private static final System.Logger LOG = System.getLogger(FileStaffCode.class.getName());

    private final CodeFile file;
    private final Cost cost;
    private final SecureRandom random = new SecureRandom();
    private final Throttle throttle;
    private boolean seen;
    private int unwritten;

    FileStaffCode(CodeFile file, Cost cost, LongSupplier nanos) {
        this.file = file;
        this.cost = cost;
        throttle = new Throttle(nanos);
        isSet();
    }

    /// @param dataFolder need not exist yet
    public static FileStaffCode in(Path dataFolder) {
        return in(dataFolder, System::nanoTime);
    }

    /// @param nanos a clock that only goes forward, in nanoseconds
    public static FileStaffCode in(Path dataFolder, LongSupplier nanos) {
        return new FileStaffCode(CodeFile.in(dataFolder), Cost.CODE, nanos);
    }


    /// What came of choosing a code.
    public enum Change {
        DONE,
        /// It is not [StaffCode#MIN_DIGITS] to [StaffCode#MAX_DIGITS] digits 0 to 9.
        NOT_DIGITS,
        /// It is one digit over and over, or digits in a row such as 1234 or 8765.
        TOO_SIMPLE,
        /// It could not be written; the one before still counts. See [FileStaffCode#UNWRITABLE].
        NOT_WRITTEN
    }

    /// Chooses a code, the first one or another. Blocks for about half a second. Whoever calls this has made sure that staff ask.
    public synchronized Change set(String code) {
        if (!code.matches("[0-9]{" + MIN_DIGITS + "," + MAX_DIGITS + "}")) {
            return Change.NOT_DIGITS;
        }
        if (simple(code)) {
            return Change.TOO_SIMPLE;
        }
        var hash = CodeHash.of(code, cost, random);
        if (!written(new Content.Kept(hash, 0)) || !file.read().equals(new Content.Kept(hash, 0))) {
            return Change.NOT_WRITTEN;
        }
        seen = true;
        unwritten = 0;
        return Change.DONE;
    }

    @Override
    public synchronized boolean isSet() {
        // A file that goes while the program runs does not open the kiosk: nobody was asked.
        seen |= !(file.read() instanceof Content.Nothing);
        return seen;
    }

    @Override
    public synchronized Outcome check(String code, Duration longestWait) {
        if (!(file.read() instanceof Content.Kept stored)) {
            return new Outcome.Locked(DAMAGED);
        }
        var left = throttle.left(wrong(stored), longestWait);
        if (left.isPresent()) {
            return new Outcome.Wait(left.get());
        }
        var wrong = wrong(stored) + 1;
        var counted = written(new Content.Kept(stored.hash(), wrong));
        if (stored.hash().matches(code)) {
            unwritten = 0;
            written(new Content.Kept(stored.hash(), 0));
            return new Outcome.Right();
        }
        unwritten = counted ? 0 : Math.max(wrong, Throttle.FREE);
        throttle.begin();
        return new Outcome.Wrong(Throttle.freeTries(counted ? wrong : unwritten));
    }

    @Override
    public synchronized Optional<Duration> waiting(Duration longestWait) {
        return file.read() instanceof Content.Kept stored ? throttle.left(wrong(stored), longestWait) : Optional.empty();
    }

    private int wrong(Content.Kept stored) {
        return Math.max(stored.wrong(), unwritten);
    }

    private boolean written(Content.Kept content) {
        try {
            file.write(content);
            return true;
        } catch (IOException refused) {
            // Its message names the file alone, but is not needed either.
            LOG.log(Level.ERROR, UNWRITABLE + " the staff code could not be written: " + refused.getClass().getName());
            return false;
        }
    }

    private static boolean simple(String code) {
        return steps(code, 0) || steps(code, 1) || steps(code, -1);
    }

    private static boolean steps(String code, int by) {
        for (int i = 1; i < code.length(); i++) {
            if (code.charAt(i) - code.charAt(i - 1) != by) {
                return false;
            }
        }
        return true;
    }
}
