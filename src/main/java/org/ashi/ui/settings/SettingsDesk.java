package org.ashi.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.pack.ProtocolPack;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.SettingsFile;
import org.ashi.settings.selfcheck.SelfCheck.Finding;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.vault.VaultDesk;

/// What the pages of settings work with.
///
/// @param appearance takes a new look at once
/// @param packs the protocol pack and its proof
/// @param backups of the archive
/// @param selfCheck looks at the machine; blocks while disks do
/// @param windows the machine runs Windows, so that what is said to be done fits it
/// @param vault the archive with its people, keys and log
/// @param autoLock is told after how long without a touch the records are locked
/// @param background saves and looks away from the screen
public record SettingsDesk(
        Messages messages,
        SettingsFile file,
        FileStaffCode code,
        Appearance appearance,
        PackDesk packs,
        BackupDesk backups,
        Supplier<List<Finding>> selfCheck,
        boolean windows,
        VaultDesk vault,
        Consumer<Duration> autoLock,
        Background background,
        Faults faults) {

    /// The one in use.
    ProtocolPack pack() {
        return packs.chosen().pack();
    }
}
