package org.ashi.settings;

import java.nio.file.Path;
import java.util.function.LongSupplier;

/// A staff code whose hash costs next to nothing, for tests of what stands behind it. The file says its own cost, so that what the
/// program itself opens in the folder afterwards is quick as well.
public final class QuickStaffCode {

    private static final org.ashi.vault.Cost LITTLE = new org.ashi.vault.Cost(8, 1, 1);

    private QuickStaffCode() {}

    public static FileStaffCode in(Path folder) {
        return in(folder, System::nanoTime);
    }

    /// @param nanos a clock that only goes forward, in nanoseconds
    public static FileStaffCode in(Path folder, LongSupplier nanos) {
        return new FileStaffCode(CodeFile.in(folder), LITTLE, nanos);
    }
}
