package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.store.FreshArchive;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.review.Drafts.Field;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What is half filled in beside the note when the practitioner leaves, or the screen locks.
class DraftsTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final ReviewDesk desk = clinic.desk(new Background.SameThread());
    private final RecordModel record = new RecordModel(desk);
    private final AddModel add = new AddModel(desk, record, new RecordEntries(desk, record));
    private final UUID id = clinic.handedIn("V01", "Ana Test");
    private final AtomicInteger left = new AtomicInteger();

    @Test
    void leavingStaysWhereSomethingIsFilledInAndSavesTheNote() {
        record.open(id);
        put(Field.REASON, "Half a rea");
        record.noteProperty().set("A note.");
        assertThat(record.unsaved()).isTrue();
        record.leave(left::incrementAndGet);
        assertThat(left).hasValue(0);
        assertThat(record.save()).isEqualTo(new SaveState.Unfinished());
        assertThat(store.get(id).intake().review().note()).isEqualTo("A note.");
        assertThat(record.drafts().text(Field.REASON)).isEqualTo("Half a rea");
        record.leaveWithoutSaving(left::incrementAndGet);
        assertThat(left).hasValue(1);
        assertThat(record.drafts().open()).isFalse();
    }

    @Test
    void aMereChoiceHoldsNobodyBack() {
        record.open(id);
        put(Field.LEVEL, "URGENT");
        put(Field.HARM, "FLARE");
        record.leave(left::incrementAndGet);
        assertThat(left).hasValue(1);
    }

    @Test
    void aHalfTypedAdditionComesBackToItsWriterAfterALock() {
        record.open(id);
        record.signOff();
        put(Field.AMENDMENT, "The MRI show");
        var held = lockDown();
        assertThat(held.drafts()).isEqualTo(Map.of(Field.AMENDMENT, "The MRI show"));
        assertThat(record.drafts().text(Field.AMENDMENT)).as("nothing stays on the screen").isEmpty();
        assertThat(store.get(id).intake().review().entries()).as("a clock puts down nothing").isEmpty();
        assertThat(held.toString()).doesNotContain("MRI");
        var given = new AtomicInteger();
        record.open(held, given::incrementAndGet);
        assertThat(given).hasValue(1);
        assertThat(record.drafts().text(Field.AMENDMENT)).isEqualTo("The MRI show");
        assertThat(record.save()).isEqualTo(new SaveState.Unfinished());
        add.amend();
        assertThat(store.get(id).intake().review().deeds(Deed.Amended.class)).hasSize(1);
    }

    /// The note is not touched: somebody else may have written it meanwhile.
    @Test
    void onlyWhatWasFilledInComesBack() {
        record.open(id);
        record.noteProperty().set("My note.");
        put(Field.LEVEL, "URGENT");
        put(Field.REASON, "Half a rea");
        var held = lockDown();
        assertThat(store.get(id).intake().review().note()).isEqualTo("My note.");
        var s = store.get(id);
        var theirs = s.intake().review().withNote("Theirs.").with(new Entry("Robin", Clinic.NOW, new Deed.TakenOn()));
        Clinic.require(store.save(
                new StoredIntake(s.intake().reviewed(s.intake().status(), theirs), s.assessment(), s.trace(), s.revision())));
        record.open(held, () -> {});
        assertThat(record.noteProperty().get()).isEqualTo("Theirs.");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Nothing());
        assertThat(record.drafts().text(Field.LEVEL)).isEqualTo("URGENT");
        assertThat(record.drafts().text(Field.REASON)).isEqualTo("Half a rea");
    }

    @Test
    void whereTheRecordCannotBeShownTheTextStandsBeside() {
        record.open(id);
        put(Field.HARM_TEXT, "Fainted at the");
        var held = lockDown();
        store.damage(id, "ROW-DAMAGED");
        record.open(held, () -> {});
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("Fainted at the"));
    }

    @Test
    void nothingOfOneRecordIsFilledInForTheNext() {
        record.open(id);
        put(Field.REASON, "Of Ana");
        record.open(clinic.handedIn("V04", "Bo Test"));
        assertThat(record.drafts().text(Field.REASON)).isEmpty();
        assertThat(record.drafts().text(Field.LEVEL)).isEqualTo("EMERGENCY");
        assertThat(record.drafts().open()).isFalse();
    }

    private HeldNote lockDown() {
        var held = new ArrayList<Optional<HeldNote>>();
        record.lockDown(held::add);
        return held.getFirst().orElseThrow();
    }

    private void put(Field field, String text) {
        record.drafts().of(field).set(text);
    }
}
