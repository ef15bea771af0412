package org.ashi.ui.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.Backup;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupSchedule;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Samples;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Backups.Verified;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;

/// Backups made and tested by hand, and what is known of the last ones.
public final class BackupModel {

    private static final Duration MADE_LATELY = Duration.ofDays(2);
    private static final int PERCENT = 100;

    /// What is under way.
    public enum Work {
        NONE,
        MAKING,
        TESTING
    }

    /// How long ago the last one was.
    public enum Age {
        NEVER,
        OLD,
        FRESH
    }

    /// What the last press of a button came to.
    public sealed interface Said {
        record Nothing() implements Said {}

        record MadeIt(Backup backup, boolean sameDisk, Samples samples) implements Said {}

        record Sound(Backup backup, Samples samples) implements Said {}

        /// @param code may be empty
        record Trouble(BackupTrouble what, String code) implements Said {}

        /// There is none to test.
        record NoneHere() implements Said {}

        record Stopped() implements Said {}

        /// A choice could not be kept.
        record NotKept() implements Said {}

        /// Only a practitioner who has unlocked may choose that.
        record NotAllowed() implements Said {}
    }

    /// @param folder that the next one made by hand goes to
    /// @param slots whether passphrases are to open it
    /// @param percent of the work that is done
    public record State(BackupNews news, Path folder, boolean slots, Work work, int percent, Said said) {

        boolean busy() {
            return work != Work.NONE;
        }


        State doing(Work now) {
            return new State(news, folder, slots, now, 0, new Said.Nothing());
        }
    }

    private final BackupDesk desk;
    private final Faults faults;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<State> state;
    private boolean onScreen = true;

    BackupModel(BackupDesk desk, Faults faults) {
        this.desk = desk;
        this.faults = faults;
        var backups = desk.backups();
        state = new ReadOnlyObjectWrapper<>(
                new State(backups.news(), backups.usualFolder(), true, Work.NONE, 0, new Said.Nothing()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where each day's backup goes.
    public Path dailyFolder() {
        return desk.backups().usualFolder();
    }

    public Age made() {
        return age(state.get().news().made(), at -> Duration.between(at, now()).compareTo(MADE_LATELY) > 0);
    }

    /// How it stands with one of the places that each day's backup goes to.
    public Age made(BackupNews.Place place) {
        return age(place.made(), at -> Duration.between(at, now()).compareTo(MADE_LATELY) > 0);
    }

    public Age tested() {
        return age(state.get().news().verified(), at -> BackupSchedule.testIsDue(now(), Optional.of(at)));
    }

    private Instant now() {
        return desk.clock().instant();
    }

    private static Age age(Optional<BackupNews.Event> event, Function<Instant, Boolean> old) {
        return event.map(e -> old.apply(e.at()) ? Age.OLD : Age.FRESH).orElse(Age.NEVER);
    }

    /// Asks for the folder of the next one. Elsewhere than in the usual place a copy is in more danger of being taken away, so
    /// passphrases are left out of it unless somebody says otherwise.
    public void choose() {
        ask().ifPresent(folder -> {
            var s = state.get();
            var usual = folder.equals(desk.backups().usualFolder());
            state.set(new State(s.news(), folder, usual, s.work(), s.percent(), new Said.Nothing()));
        });
    }

    /// Whether folders can be chosen here.
    public boolean chooses() {
        return desk.chooseFolder().isPresent();
    }

    /// The page is looked at. What is chosen after it has gone, because the screen was locked in front of the question, counts for
    /// nothing.
    void onScreen(boolean now) {
        onScreen = now;
    }

    private Optional<Path> ask() {
        return desk.chooseFolder().flatMap(Supplier::get).filter(folder -> onScreen);
    }

    public void slots(boolean slots) {
        var s = state.get();
        state.set(new State(s.news(), s.folder(), slots, s.work(), s.percent(), s.said()));
    }

    /// Makes one. Does nothing while one is made or tested.
    public void make() {
        var s = state.get();
        var slots = s.slots() ? Slots.ALL : Slots.SHEET_ALONE;
        run(Work.MAKING, () -> said(desk.backups().make(s.folder(), slots, progress())));
    }

    private static Said said(Made made) {
        return switch (made) {
            case Made.Done(var backup, var sameDisk, var samples) -> new Said.MadeIt(backup, sameDisk, samples);
            case Made.Failed(var trouble, var code) -> new Said.Trouble(trouble, code);
            case Made.Stopped stopped -> new Said.Stopped();
        };
    }

    /// Tests the newest one in the folders that are known.
    public void testNewest() {
        var s = state.get();
        run(Work.TESTING, () -> Stream.concat(
                        Stream.of(s.folder(), desk.backups().usualFolder()), s.news().second().stream())
                .distinct()
                .flatMap(folder -> desk.backups().in(folder).stream())
                .max(Comparator.comparing(Backup::at))
                .map(newest -> tested(newest.folder()))
                .orElseGet(Said.NoneHere::new));
    }

    /// Asks for a backup and tests it.
    public void testOther() {
        if (!state.get().busy()) {
            ask().ifPresent(folder -> run(Work.TESTING, () -> tested(folder)));
        }
    }

    private Said tested(Path backup) {
        return switch (desk.backups().verify(backup, progress())) {
            case Verified.Sound(var sound, var samples) -> new Said.Sound(sound, samples);
            case Verified.Unsound(var trouble, var code) -> new Said.Trouble(trouble, code);
            case Verified.Stopped stopped -> new Said.Stopped();
        };
    }

    /// Stops what is under way; nothing stays of it.
    public void stop() {
        stop.set(true);
    }

    private void run(Work work, Supplier<Said> job) {
        if (state.get().busy()) {
            return;
        }
        stop.set(false);
        state.set(state.get().doing(work));
        desk.background().run(() -> told(job.get()), this::done, fault -> {
            done(new Told(new Said.Nothing(), state.get().news()));
            faults.handle(fault);
        });
    }

    private void done(Told told) {
        var s = state.get();
        state.set(new State(told.news(), s.folder(), s.slots(), Work.NONE, 0, told.said()));
    }

    /// Tells the screen of each percent, not of each page of the file.
    private Progress progress() {
        var told = new AtomicInteger(-1);
        return part -> {
            int percent = (int) (part * PERCENT);
            if (told.getAndSet(percent) != percent) {
                desk.screen().accept(() -> at(percent));
            }
            // Interrupted where the program ends and cannot wait any longer.
            return !stop.get() && !Thread.currentThread().isInterrupted();
        };
    }

    private void at(int percent) {
        var s = state.get();
        if (s.busy()) {
            state.set(new State(s.news(), s.folder(), s.slots(), s.work(), percent, s.said()));
        }
    }

    /// Asks where each day's second copy goes.
    public void chooseSecond() {
        ask().ifPresent(folder -> second(Optional.of(folder)));
    }

    public void removeSecond() {
        second(Optional.empty());
    }

    /// It is logged, which waits for whatever the archive is at.
    private void second(Optional<Path> folder) {
        desk.background().run(() -> told(kept(folder)), told -> {
            var s = state.get();
            state.set(new State(told.news(), s.folder(), s.slots(), s.work(), s.percent(), told.said()));
        }, faults::handle);
    }

    /// @param news as they are afterwards
    private record Told(Said said, BackupNews news) {}

    private Told told(Said said) {
        return new Told(said, desk.backups().news());
    }

    private Said kept(Optional<Path> second) {
        try {
            return desk.backups().second(second) ? new Said.Nothing() : new Said.NotKept();
        } catch (StoreException locked) {
            return new Said.NotAllowed();
        }
    }
}
