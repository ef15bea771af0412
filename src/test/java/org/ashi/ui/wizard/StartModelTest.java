package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Intake;
import org.ashi.intake.Status;
import org.ashi.store.SaveResult;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class StartModelTest {

    @AutoClose
    private final Visit visit = new Visit();
    private final List<IntakeSession> taken = new ArrayList<>();
    private final StartModel model = new StartModel(
            visit.desk,
            "en",
            visit.messages,
            new Background.SameThread(),
            visit.dialogs,
            new Faults(visit.dialogs, visit.messages),
            taken::add);

    @Test
    void listsWhatWasLeftWithInitialsOnly() {
        visit.at("duration");
        model.refresh();
        assertThat(model.unfinishedProperty().get()).singleElement().satisfies(row -> {
            assertThat(row.initials()).isEqualTo("A J");
            assertThat(row.kept()).isFalse();
        });
    }

    @Test
    void startsAndTakesUp() {
        model.startNew();
        assertThat(taken).hasSize(1);
        visit.at("duration");
        model.refresh();
        model.resume(model.unfinishedProperty().get().getFirst().id());
        assertThat(taken.getLast().intake().patient().name()).isEqualTo("Ada Jones");
    }

    @Test
    void startsTheShortFormWithoutLookingAnybodyUp() {
        visit.at("duration");
        visit.store.unreadable("NO-READING");
        model.startReturn();
        assertThat(model.hasReturn()).isTrue();
        assertThat(taken.getLast().intake().form()).isEqualTo(Intake.RETURN_VISIT);
        assertThat(taken.getLast().answers().byQuestion()).isEmpty();
        model.startNew();
        assertThat(taken.getLast().intake().form()).isEqualTo(Intake.FIRST_VISIT);
    }

    @Test
    void deletesOnlyAfterAsking() {
        visit.at("duration");
        model.refresh();
        var row = model.unfinishedProperty().get().getFirst();
        visit.dialogs.answering(false, true);
        model.discard(row);
        assertThat(visit.store.isEmpty()).isFalse();
        model.discard(row);
        assertThat(visit.store.isEmpty()).isTrue();
        assertThat(model.unfinishedProperty().get()).isEmpty();
    }

    @Test
    void anIntakeWithAnEmergencyGoesToThePractitioner() {
        visit.at("check_numb").tick(visit.question("rf_saddle"));
        model.refresh();
        visit.dialogs.answering(true);
        model.discard(model.unfinishedProperty().get().getFirst());
        assertThat(visit.store.only().intake().status()).isEqualTo(Status.NEW);
        assertThat(visit.dialogs.asked().getFirst().yes()).isEqualTo("Hand over");
    }

    @Test
    void saysWhatWentWrong() {
        visit.at("duration");
        model.refresh();
        var row = model.unfinishedProperty().get().getFirst();
        visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
        visit.dialogs.answering(true);
        model.discard(row);
        assertThat(model.troubleProperty().get()).contains("DISK-FULL");

        visit.store.unreadable("TEST-READ");
        model.refresh();
        assertThat(model.troubleProperty().get()).contains("TEST-READ");
        assertThat(model.busyProperty().get()).isFalse();
    }
}
