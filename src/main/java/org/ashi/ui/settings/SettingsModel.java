package org.ashi.ui.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.settings.Settings;
import org.ashi.settings.SettingsFile;
import org.ashi.settings.selfcheck.SelfCheck.Finding;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;

/// The settings of one computer: each choice is saved when it is made. One that cannot be saved does not count.
public final class SettingsModel {

    /// What went wrong.
    public enum Trouble {
        NONE,
        /// The stored settings could not be read.
        UNREADABLE,
        /// The last choice could not be saved.
        NOT_SAVED
    }

    /// What the self-check says.
    public sealed interface Checked {
        record Running() implements Checked {}

        record Found(List<Finding> findings) implements Checked {
            public Found {
                findings = List.copyOf(findings);
            }
        }
    }

    private final SettingsDesk desk;
    private final CodeModel code;
    private final PackModel pack;
    private final BackupModel backup;
    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyObjectWrapper<Trouble> trouble;
    private final ReadOnlyObjectWrapper<Checked> checked = new ReadOnlyObjectWrapper<>(new Checked.Running());
    private Settings wanted;

    public SettingsModel(SettingsDesk desk) {
        this.desk = desk;
        code = new CodeModel(desk);
        pack = new PackModel(desk.packs(), desk.faults());
        backup = new BackupModel(desk.backups(), desk.faults());
        var reading = desk.file().read();
        wanted = reading.settings();
        settings = new ReadOnlyObjectWrapper<>(wanted);
        trouble = new ReadOnlyObjectWrapper<>(reading.damaged() ? Trouble.UNREADABLE : Trouble.NONE);
    }

    public Messages messages() {
        return desk.messages();
    }

    public SettingsDesk desk() {
        return desk;
    }

    public CodeModel code() {
        return code;
    }

    public PackModel pack() {
        return pack;
    }

    public BackupModel backup() {
        return backup;
    }

    /// Those that are on disk.
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Checked> checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /// The practice's own look, as saved.
    public Theme theme() {
        return theme(settings.get());
    }

    /// The look that settings name; the usual one for what this program does not know.
    public static Theme theme(Settings settings) {
        var size = java.util.Arrays.stream(TextSize.values())
                .filter(s -> s.percent() == settings.textPercent())
                .findFirst()
                .orElse(TextSize.PERCENT_100);
        return new Theme(Look.of(settings.look()), size);
    }

    /// Without a staff code there is no kiosk; then this does nothing.
    public void kiosk(boolean on) {
        if (!on || code.setProperty().get()) {
            change(s -> s.withKiosk(on));
        }
    }

    public void keepUnfinished(boolean on) {
        change(s -> s.withKeepUnfinished(on));
    }

    /// @param minutes 1 to [Settings#MOST_LOCK_MINUTES]
    public void lockAfter(int minutes) {
        change(s -> s.withLockMinutes(minutes));
    }

    /// @param tag one of [Messages#LANGUAGES]
    public void language(String tag) {
        change(s -> s.withLanguage(tag));
    }

    public void look(Theme theme) {
        change(s -> s.withLook(theme.look().id(), theme.size().percent()));
    }

    public void calm(boolean on) {
        change(s -> s.withCalm(on));
    }

    /// Looks at the machine again.
    public void check() {
        checked.set(new Checked.Running());
        desk.background().run(desk.selfCheck(), found -> checked.set(new Checked.Found(found)), fault -> {
            checked.set(new Checked.Found(List.of()));
            desk.faults().handle(fault);
        });
    }

    private void change(UnaryOperator<Settings> change) {
        var next = change.apply(wanted);
        if (next.equals(wanted)) {
            return;
        }
        wanted = next;
        // The same trouble twice is told twice.
        trouble.set(Trouble.NONE);
        desk.background().run(() -> desk.file().write(next), saved -> saved(next, saved), fault -> {
            saved(next, false);
            desk.faults().handle(fault);
        });
    }

    private void saved(Settings next, boolean done) {
        trouble.set(done ? Trouble.NONE : Trouble.NOT_SAVED);
        if (done) {
            settings.set(next);
        } else {
            wanted = settings.get();
        }
        desk.appearance().settle(theme());
        desk.appearance().calm(settings.get().calm());
        desk.autoLock().accept(settings.get().lockAfter());
    }

    /// What is wrong, in words; empty if nothing is.
    public String troubleText() {
        return switch (trouble.get()) {
            case NONE -> "";
            case UNREADABLE -> messages().get("settings.unreadable", SettingsFile.UNREADABLE);
            case NOT_SAVED -> messages().get("settings.notSaved", SettingsFile.UNWRITABLE);
        };
    }
}
