package org.ashi.settings.selfcheck;

/// One question about this machine.
public sealed interface Check
        permits AdminRights,
                ClockSync,
                CodeSet,
                DiskEncryption,
                FolderPlace,
                FolderPrivacy,
                FreeSpace,
                JvmFlags,
                KioskSession,
                MemoryDumps,
                OtherSessions,
                ScreenSwitching,
                SheetLeft,
                SwapSpace,
                Updates {

    Topic topic();

    /// Reads files and may block while a disk does. What it cannot read makes it [Result.Unknown].
    Result look(Machine machine);
}
