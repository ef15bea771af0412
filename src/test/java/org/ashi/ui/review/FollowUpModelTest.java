package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.Raise;
import org.ashi.store.Staff;
import org.ashi.store.TroubledStore;
import org.ashi.ui.review.Drafts.Field;
import org.ashi.ui.review.FollowUpModel.State;
import org.ashi.vault.Action;
import org.ashi.vault.Ids;
import org.ashi.vault.Role;
import org.ashi.wording.EntryWording;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Who is to be looked at again, and until when.
class FollowUpModelTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate TODAY = LocalDate.ofInstant(Clinic.NOW, ZoneOffset.UTC);
    private static final Instant LAST_WEEK = Clinic.NOW.minus(Duration.ofDays(7));

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final Later later = new Later();
    private final ReviewDesk desk = clinic.desk(later);
    private final FollowUpModel model = new FollowUpModel(desk);

    static void put(Archive store, UUID id, Instant at, Deed deed) {
        var stored = store.look(id).orElseThrow();
        var intake = stored.intake();
        var status = intake.status() == Status.SIGNED_OFF ? Status.SIGNED_OFF : Status.IN_REVIEW;
        Clinic.require(store.save(
                RecordLoader.with(stored, intake.reviewed(status, intake.review().with(new Entry("Dr A", at, deed))))));
    }

    static void plan(Archive store, UUID id, LocalDate day) {
        put(store, id, LAST_WEEK, new Deed.Planned(new Plan(Optional.of("acupuncture"), Optional.of(6), Optional.of(day))));
    }

    private void signOff(UUID id) {
        var stored = store.look(id).orElseThrow();
        var review = stored.intake().review().signed(new Review.SignOff("Dr A", Clinic.NOW));
        Clinic.require(store.save(RecordLoader.with(stored, stored.intake().reviewed(Status.SIGNED_OFF, review))));
    }

    private UUID planned(String name, LocalDate day) {
        var id = clinic.handedIn("V01", name, Map.of());
        plan(store, id, day);
        return id;
    }

    private List<FollowUp> due() {
        model.read();
        later.all();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Shown.class);
        return ((State.Shown) model.stateProperty().get()).due();
    }

    private List<String> names() {
        return due().stream().map(f -> f.row().name()).toList();
    }

    private long readings() {
        return store.audit().page(Optional.empty(), Optional.empty(), 500).entries().stream()
                .filter(e -> e.action() == Action.READ_ALL)
                .count();
    }

    @Test
    void dueTodayAndBeforeLongestFirst() {
        planned("Today", TODAY);
        planned("Tomorrow", TODAY.plusDays(1));
        planned("Overdue", TODAY.minusDays(3));
        clinic.handedIn("V01", "No plan");
        assertThat(names()).containsExactly("Overdue", "Today");
        assertThat(due()).extracting(f -> f.daysOver(TODAY)).containsExactly(3L, 0L);
        assertThat(due().getFirst().plan().option()).contains("acupuncture");
    }

    @Test
    void aLaterVisitOfTheSamePatientEndsItAndAnUnmatchedOneDoesNot() {
        var id = planned("Ana", TODAY.minusDays(1));
        var next = clinic.handedIn("V01", "Ana");
        assertThat(names()).containsExactly("Ana");
        var patient = UUID.randomUUID();
        put(store, id, Clinic.NOW, new Deed.Matched(patient));
        put(store, next, Clinic.NOW, new Deed.Matched(patient));
        assertThat(names()).isEmpty();
        put(store, next, Clinic.NOW, new Deed.Parted());
        assertThat(names()).containsExactly("Ana");
        put(store, next, Clinic.NOW, new Deed.Matched(patient));
        // Put down only after that visit: it is meant.
        put(store, id, Clinic.NOW.plusSeconds(1), new Deed.Planned(new Plan(Optional.empty(), Optional.empty(), Optional.of(TODAY))));
        assertThat(names()).containsExactly("Ana");
    }

    @Test
    void onlyWhatHasChangedIsReadAgainAndTheLogTellsOnce() {
        var ana = planned("Ana", TODAY);
        var bo = planned("Bo", TODAY);
        assertThat(names()).containsExactly("Ana", "Bo");
        assertThat(readings()).isEqualTo(1);
        store.damage(ana, "READ-AGAIN");
        assertThat(names()).containsExactly("Ana", "Bo");
        assertThat(readings()).isEqualTo(1);
        plan(store, bo, TODAY.plusDays(9));
        assertThat(model.dueProperty().get().orElseThrow()).containsExactlyInAnyOrder(ana, bo);
        model.follow();
        later.all();
        assertThat(model.dueProperty().get().orElseThrow()).as("it is due later").containsExactly(ana);
        assertThat(names()).containsExactly("Ana");
        assertThat(readings()).as("once to follow and once for the list").isEqualTo(3);
        assertThat(store.audit().of(ana)).extracting(e -> e.action()).doesNotContain(Action.OPENED);
    }

    /// Opening a record makes it one in review, and does nothing for the patient.
    @Test
    void whatIsStillDueStaysDueWhateverWasSaved() {
        var ana = planned("Ana", TODAY);
        var bo = planned("Bo", TODAY);
        var cy = planned("Cy", TODAY);
        assertThat(names()).containsExactly("Ana", "Bo", "Cy");
        put(store, ana, Clinic.NOW, new Deed.TakenOn());
        put(store, cy, Clinic.NOW, new Deed.TakenOn());
        store.damage(cy, "DAMAGED");
        model.follow();
        later.all();
        assertThat(model.dueProperty().get().orElseThrow()).containsExactlyInAnyOrder(ana, bo, cy);
        assertThat(readings()).isEqualTo(2);
        model.follow();
        later.all();
        assertThat(readings()).as("each change is read once").isEqualTo(2);
        var patient = UUID.randomUUID();
        put(store, ana, Clinic.NOW, new Deed.Matched(patient));
        var next = clinic.handedIn("V01", "Ana");
        put(store, next, Clinic.NOW, new Deed.Matched(patient));
        model.follow();
        later.all();
        assertThat(model.dueProperty().get().orElseThrow()).as("she has come").containsExactlyInAnyOrder(bo, cy);
        put(store, bo, Clinic.NOW, new Deed.TakenOn());
        store.refuseLog();
        model.follow();
        later.all();
        assertThat(model.dueProperty().get().orElseThrow()).contains(bo);
    }

    /// Also at the next reading, when the archive has set it aside.
    @Test
    void aRecordThatIsSetAsideGoesOnBeingCounted() throws SQLException {
        var ana = planned("Ana", TODAY);
        spoil(archive, ana);
        for (int i = 0; i < 3; i++) {
            assertThat(names()).isEmpty();
            assertThat(((State.Shown) model.stateProperty().get()).unreadable()).as("reading " + i).isEqualTo(1);
        }
    }

    static void spoil(FreshArchive archive, UUID id) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + archive.folder().resolve("ashi.db"));
                var statement = connection.prepareStatement("UPDATE sealed_intake SET body = zeroblob(length(body)) WHERE id = ?")) {
            statement.setBytes(1, Ids.bytes(id));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /// One page of the list in one step: whoever stops it, or locks the screen, waits for no more.
    @Test
    void theListIsReadPageByPage() {
        QueueModelTest.rows(Query.MAX_LIMIT).forEach(intake -> Clinic.require(store.save(intake)));
        planned("Ana", TODAY);
        store.forget();
        model.read();
        later.first();
        assertThat(store.asked()).hasSize(1);
        model.stop();
        later.all();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Stopped());
    }

    @Test
    void aRecordThatCannotBeReadIsCounted() {
        var ana = planned("Ana", TODAY);
        planned("Bo", TODAY);
        store.damage(ana, "DAMAGED");
        assertThat(names()).containsExactly("Bo");
        assertThat(((State.Shown) model.stateProperty().get()).unreadable()).isEqualTo(1);
    }

    @Test
    void theFrontDeskAndALockedScreenGetNothing() {
        planned("Ana", TODAY);
        assertThat(due()).hasSize(1);
        model.forget();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
        assertThat(model.dueProperty().get()).isEmpty();
        var dee = ((Staff.Change.Done) store.staff().add("Dee", Role.FRONT_DESK, DESK)).person();
        store.lock();
        assertThat(model.allowed()).isFalse();
        model.read();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Locked());
        store.unlock(dee.id(), DESK);
        assertThat(model.allowed()).isFalse();
        model.read();
        assertThat(model.stateProperty().get()).isEqualTo(new State.NotAllowed());
    }

    @Test
    void lockedOrStoppedWhileReadingShowsNothing() {
        planned("Ana", TODAY);
        model.read();
        model.stop();
        later.all();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Stopped());
        model.read();
        store.lock();
        later.all();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Locked());
        Practices.unlock(store);
        assertThat(names()).containsExactly("Ana");
    }

    @Test
    void whatCannotBeLoggedIsNotRead() {
        planned("Ana", TODAY);
        store.refuseLog();
        model.read();
        later.all();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed(Archive.NOT_LOGGED));
    }

    @Test
    void doneAndMovedAlsoAfterTheSignOff() {
        var id = planned("Ana", TODAY.minusDays(2));
        signOff(id);
        var record = new RecordModel(desk);
        var reminder = new ReminderModel(desk, record, new RecordEntries(desk, record));
        assertThat(reminder.day()).isEmpty();
        record.open(id);
        later.all();
        assertThat(reminder.day()).contains(TODAY.minusDays(2));
        record.drafts().of(Field.REMIND_ON).set(TODAY.minusDays(1).toString());
        reminder.move();
        assertThat(reminder.problemProperty().get()).contains(DecisionProblem.REVIEW_PAST);
        record.drafts().of(Field.REMIND_ON).set("");
        reminder.move();
        assertThat(reminder.problemProperty().get()).contains(DecisionProblem.DAY_MISSING);
        record.drafts().of(Field.REMIND_ON).set(TODAY.minusDays(2).toString());
        reminder.move();
        assertThat(reminder.problemProperty().get()).contains(DecisionProblem.NOTHING_NEW);
        assertThat(names()).containsExactly("Ana");
        record.drafts().of(Field.REMIND_ON).set(TODAY.plusDays(5).toString());
        reminder.move();
        later.all();
        var moved = store.get(id).intake().review();
        assertThat(moved.plan()).isEqualTo(new Plan(Optional.of("acupuncture"), Optional.of(6), Optional.of(TODAY.plusDays(5))));
        assertThat(moved.signOff()).isPresent();
        assertThat(last(id)).isEqualTo("Day to look again moved from November 19, 2026 to November 26, 2026.");
        assertThat(names()).isEmpty();
        reminder.done();
        later.all();
        assertThat(store.get(id).intake().review().plan()).isEqualTo(new Plan(Optional.of("acupuncture"), Optional.of(6), Optional.empty()));
        assertThat(last(id)).isEqualTo("Day to look again (November 26, 2026) marked as done.");
        assertThat(reminder.day()).isEmpty();
    }

    /// Nobody plans in another's name what must not be done by now.
    @Test
    void whatIsWithheldByNowIsNotPlannedAnewWithTheDay() {
        var done = planned("Ana", TODAY.minusDays(2));
        put(store, done, LAST_WEEK, new Deed.LevelSet(TriageLevel.EMERGENCY, "Legs give way."));
        var moved = planned("Bo", TODAY.minusDays(2));
        store.raise(moved, TriageLevel.URGENT, Raise.Reason.UNWELL);
        var record = new RecordModel(desk);
        var reminder = new ReminderModel(desk, record, new RecordEntries(desk, record));
        record.open(done);
        later.all();
        reminder.done();
        later.all();
        assertThat(store.get(done).intake().review().plan()).isEqualTo(Plan.NONE);
        assertThat(last(done)).isEqualTo("Day to look again (November 19, 2026) marked as done. No longer planned: "
                + desk.wording().text("option", "acupuncture") + " · 6 sessions.");
        record.open(moved);
        later.all();
        record.drafts().of(Field.REMIND_ON).set(TODAY.plusDays(5).toString());
        reminder.move();
        later.all();
        assertThat(store.get(moved).intake().review().plan())
                .isEqualTo(new Plan(Optional.empty(), Optional.empty(), Optional.of(TODAY.plusDays(5))));
        assertThat(last(moved)).startsWith("Day to look again moved from November 19, 2026 to November 26, 2026. No longer planned: ");
    }

    /// As the history of the record has it.
    private String last(UUID id) {
        var review = store.get(id).intake().review();
        return new EntryWording(desk.wording()).what(review, review.entries().size() - 1);
    }
}
