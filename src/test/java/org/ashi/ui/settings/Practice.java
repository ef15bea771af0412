package org.ashi.ui.settings;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.QuickStaffCode;
import org.ashi.settings.SettingsFile;
import org.ashi.settings.selfcheck.Result;
import org.ashi.settings.selfcheck.SelfCheck.Finding;
import org.ashi.settings.selfcheck.Topic;
import org.ashi.store.Archive;
import org.ashi.store.Backups;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.vault.VaultDesk;
import org.ashi.ui.vault.Vaults;

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
    final List<UUID> opened = new ArrayList<>();
    int unlocks;
    /// Another's, to see what a real archive does.
    Backups backups;
    /// What a person chooses when asked for a folder.
    Optional<Path> chosen = Optional.empty();
    /// Absent as in a kiosk.
    Optional<Supplier<Optional<Path>>> chooser = Optional.of(() -> chosen);
    Background backupWork = new Background.SameThread();
    InstantSource clock = InstantSource.fixed(NOW);
    private final Messages messages;
    private final Archive archive;
    private final Path reports;

    public Practice(Path folder, String language) {
        this(folder, Messages.of(language, ZoneOffset.UTC));
    }

    /// Its archive is not to be touched.
    public Practice(Path folder, Messages messages) {
        this(folder, messages, (Archive) Proxy.newProxyInstance(
                Archive.class.getClassLoader(), new Class<?>[] {Archive.class}, (proxy, method, args) -> {
                    throw new AssertionError(method.getName() + " of an archive that is not there");
                }));
    }

    public Practice(Path folder, Messages messages, Archive archive) {
        this.archive = archive;
        reports = folder;
        file = new SettingsFile(folder);
        code = QuickStaffCode.in(folder);
        this.messages = messages;
        packs = new Packs(folder);
        backups = new QuietBackups(folder);
    }

    /// Told to whoever locks.
    final List<Duration> locksAfter = new ArrayList<>();

    public SettingsDesk desk() {
        return new SettingsDesk(
                messages,
                file,
                code,
                appearance,
                packs.desk(new Background.SameThread()),
                new BackupDesk(backups, chooser, backupWork, Runnable::run, clock),
                () -> FOUND,
                false,
                desk(vault(new Background.SameThread(), name -> Optional.of(reports.resolve(name)))),
                locksAfter::add,
                new Background.SameThread(),
                new Faults(dialogs, messages));
    }

    /// As in a kiosk: nobody is asked for a file or a folder.
    void asksForNothing() {
        chooser = Optional.empty();
    }

    private VaultDesk desk(VaultDesk d) {
        return new VaultDesk(
                d.archive(), d.messages(), d.background(), d.faults(), d.clock(), d.ticker(), d.sheets(),
                d.sheetFile().filter(ask -> chooser.isPresent()), d.cost(), d.random(), d.sample());
    }

    VaultDesk vault(Background background, Function<String, Optional<Path>> chooseFile) {
        var time = new HandClock();
        return Vaults.desk(archive, messages, time.clock(), time, background, chooseFile);
    }

    Ways ways(Runnable leave) {
        return new Ways(leave, () -> unlocks++, opened::add);
    }

    SettingsModel model() {
        return new SettingsModel(desk());
    }
}
