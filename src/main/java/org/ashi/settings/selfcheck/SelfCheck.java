package org.ashi.settings.selfcheck;

import java.util.List;
import org.ashi.settings.StaffCode;

/// All checks.
public record SelfCheck(List<Check> checks) {

    private static final long ONE_GB = 1_000_000_000L;

    /// @param result what came of it
    public record Finding(Topic topic, Result result) {}

    public SelfCheck {
        checks = List.copyOf(checks);
    }

    /// Those that the program has, in the order of [Topic].
    public static SelfCheck usual(StaffCode code) {
        return new SelfCheck(List.of(
                new CodeSet(code),
                new KioskSession(),
                new ScreenSwitching(),
                new OtherSessions(),
                new AdminRights(),
                new DiskEncryption(),
                new SwapSpace(),
                new MemoryDumps(),
                new JvmFlags(),
                new FolderPrivacy(),
                new FolderPlace(),
                new SheetLeft(),
                new FreeSpace(ONE_GB),
                new ClockSync(),
                new Updates()));
    }

    /// Those about the data and the program that holds it, for whoever has no screen.
    public static SelfCheck ofData() {
        return new SelfCheck(List.of(new JvmFlags(), new FolderPrivacy(), new SheetLeft(), new FreeSpace(ONE_GB)));
    }

    /// Looks at everything. Blocks while disks do; a check that fails takes none of the others with it.
    public List<Finding> look(Machine machine) {
        return checks.stream().map(c -> new Finding(c.topic(), looked(c, machine))).toList();
    }

    private static Result looked(Check check, Machine machine) {
        try {
            return check.look(machine);
        } catch (RuntimeException fault) {
            return Result.unknown("settings.check.failed", fault.getClass().getSimpleName());
        }
    }
}
