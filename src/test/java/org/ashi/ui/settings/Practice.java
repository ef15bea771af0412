package org.ashi.ui.settings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.QuickStaffCode;
import org.ashi.settings.SettingsFile;
import org.ashi.settings.selfcheck.Result;
import org.ashi.settings.selfcheck.SelfCheck.Finding;
import org.ashi.settings.selfcheck.Topic;
import org.ashi.store.Backups;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Theme;

/// A practice with its settings in a folder of the test.
public final class Practice {

    static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    static final List<Finding> FOUND = List.of(
            new Finding(Topic.CODE, Result.ok("settings.check.code.set")),
            new Finding(Topic.SWAP, Result.lacking("settings.check.swap.plain", "/dev/sda2")),
            new Finding(Topic.DISK, Result.unknown("settings.check.disk.unseen")),
            new Finding(Topic.SPACE, Result.ok("settings.check.space.enough", "51200")));

    final SettingsFile file;
    final FileStaffCode code;
    final Appearance appearance = new Appearance(Theme.LIGHT);
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final Packs packs;
    /// Another's, to see what a real archive does.
    Backups backups;
    /// What a person chooses when asked for a folder.
    Optional<Path> chosen = Optional.empty();
    Background backupWork = new Background.SameThread();
    InstantSource clock = InstantSource.fixed(NOW);
    private final Messages messages;

    public Practice(Path folder, String language) {
        this(folder, Messages.of(language, ZoneOffset.UTC));
    }

    public Practice(Path folder, Messages messages) {
        file = new SettingsFile(folder);
        code = QuickStaffCode.in(folder);
        this.messages = messages;
        packs = new Packs(folder);
        backups = new QuietBackups(folder);
    }

    public SettingsDesk desk() {
        return new SettingsDesk(
                messages,
                file,
                code,
                appearance,
                packs.desk(new Background.SameThread()),
                new BackupDesk(backups, () -> chosen, backupWork, Runnable::run, clock),
                () -> FOUND,
                false,
                new Background.SameThread(),
                new Faults(dialogs, messages));
    }

    SettingsModel model() {
        return new SettingsModel(desk());
    }
}
