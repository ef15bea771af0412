package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.export.FileResult.Code;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.Staff;
import org.ashi.store.TroubledStore;
import org.ashi.tally.Figures;
import org.ashi.tally.Span;
import org.ashi.ui.review.ClinicModel.Saved;
import org.ashi.ui.review.ClinicModel.State;
import org.ashi.vault.Action;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Numbers are shown whole or not at all, and only to a practitioner.
class ClinicModelTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open(InstantSource.fixed(Clinic.NOW));

    @TempDir
    Path folder;

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final Later later = new Later();
    private final ClinicModel model = new ClinicModel(clinic.desk(later));
    private final List<State> states = new ArrayList<>();

    private void count() {
        count(model.usual());
    }

    private void count(Span span) {
        model.count(Optional.of(span.first()), Optional.of(span.last()));
    }

    private void patients(int n) {
        for (int i = 0; i < n; i++) {
            clinic.handedIn("V01", "Ana Alvarez");
        }
    }

    private State state() {
        return model.stateProperty().get();
    }

    private Figures shown() {
        assertThat(state()).isInstanceOf(State.Shown.class);
        return ((State.Shown) state()).figures();
    }

    private void untilSomeAreCounted() {
        while (!(state() instanceof State.Counting(int done, var total) && done > 0)) {
            later.last();
        }
    }

    @Test
    void theLastThirtyDays() {
        assertThat(model.usual()).isEqualTo(new Span(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 21)));
        patients(2);
        model.stateProperty().subscribe(s -> states.add(s));
        count();
        later.all();
        assertThat(shown().intakes()).isEqualTo(2);
        assertThat(states.subList(1, states.size() - 1)).isNotEmpty().allMatch(State.Counting.class::isInstance);
        assertThat(model.suggestedName()).isEqualTo("ashi-counts-2026-10-23-2026-11-21.csv");
    }

    @Test
    void otherDays() {
        patients(1);
        count(new Span(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 20)));
        later.all();
        assertThat(shown().intakes()).isZero();
        model.count(Optional.of(LocalDate.of(2026, 11, 2)), Optional.of(LocalDate.of(2026, 11, 1)));
        assertThat(state()).isEqualTo(new State.WrongDays());
        model.count(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 1)));
        assertThat(state()).isEqualTo(new State.WrongDays());
    }

    @Test
    void stoppedInTheMiddleNoNumberIsShown() {
        patients(60);
        count();
        untilSomeAreCounted();
        model.stop();
        later.all();
        assertThat(state()).isEqualTo(new State.Stopped());
        model.save(folder.resolve("counts.csv"));
        later.all();
        assertThat(folder).isEmptyDirectory();
        count();
        later.all();
        assertThat(shown().intakes()).isEqualTo(60);
        model.stop();
        assertThat(shown().intakes()).isEqualTo(60);
    }

    @Test
    void countingAnewLeavesWhatWasBeingCounted() {
        patients(60);
        count();
        untilSomeAreCounted();
        count(new Span(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2)));
        later.all();
        assertThat(shown().intakes()).isZero();
    }

    @Test
    void lockingEndsIt() {
        patients(60);
        count();
        untilSomeAreCounted();
        store.lock();
        later.all();
        assertThat(state()).isEqualTo(new State.Locked());
    }

    @Test
    void anotherPractitionerDoesNotGoOnWithIt() {
        var other = ((Staff.Change.Done) store.staff().add("Eli", Role.PRACTITIONER, DESK)).person().id();
        patients(60);
        count();
        untilSomeAreCounted();
        store.lock();
        store.unlock(other, DESK);
        later.all();
        assertThat(state()).isEqualTo(new State.Locked());
    }

    @Test
    void whatWasCountedIsForgotten() {
        patients(1);
        count();
        later.all();
        model.forget();
        assertThat(state()).isEqualTo(new State.Idle());
        count();
        model.forget();
        later.all();
        assertThat(state()).isEqualTo(new State.Idle());
    }

    @Test
    void theFrontDeskIsToldSo() {
        patients(1);
        var desk = ((Staff.Change.Done) store.staff().add("Dee", Role.FRONT_DESK, DESK)).person().id();
        store.lock();
        store.unlock(desk, DESK);
        count();
        assertThat(state()).isEqualTo(new State.NotAllowed());
        assertThat(later.waiting()).isZero();
        store.lock();
        count();
        assertThat(state()).isEqualTo(new State.Locked());
    }

    @Test
    void whatCannotBeReadSaysSo() {
        patients(1);
        store.unreadable("READ");
        count();
        later.all();
        assertThat(state()).isEqualTo(new State.Failed("READ"));
        store.work();
        store.refuseLog();
        count();
        later.all();
        assertThat(state()).isEqualTo(new State.Failed(Archive.NOT_LOGGED));
    }

    @Test
    void theFileIsLoggedAndWritten() throws IOException {
        patients(1);
        count();
        later.all();
        var file = folder.resolve("counts.csv");
        model.save(file);
        assertThat(model.savedProperty().get()).isEqualTo(new Saved.Saving());
        later.all();
        assertThat(model.savedProperty().get()).isEqualTo(new Saved.Done(file));
        assertThat(Files.readString(file)).contains("level,ROUTINE,Routine,count,1").doesNotContain("Alvarez");
        assertThat(store.audit().page(Clinic.NOW.plusSeconds(1), 50))
                .anyMatch(e -> e.action() == Action.EXPORTED && e.detail().equals(ClinicModel.DETAIL) && e.intake().isEmpty());
    }

    @Test
    void aFileThatCannotBeLoggedOrWrittenIsToldOf() {
        patients(1);
        count();
        later.all();
        store.refuseLog();
        model.save(folder.resolve("counts.csv"));
        later.all();
        assertThat(model.savedProperty().get()).isEqualTo(new Saved.NotLogged());
        assertThat(folder).isEmptyDirectory();
        store.work();
        model.save(folder.resolve("gone").resolve("counts.csv"));
        later.all();
        assertThat(model.savedProperty().get()).isEqualTo(new Saved.Failed(Code.FOLDER_MISSING));
        store.lock();
        model.save(folder.resolve("counts.csv"));
        later.all();
        assertThat(state()).isEqualTo(new State.Locked());
        assertThat(folder).isEmptyDirectory();
    }
}
