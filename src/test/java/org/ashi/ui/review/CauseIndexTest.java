package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.intake.Status;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.Staff;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.review.CauseIndex.State;
import org.ashi.vault.Action;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A practitioner finds records by their causes; the front desk learns none.
class CauseIndexTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);
    /// Found by nothing but its cause, in either language.
    private static final String HERNIA = "hern";

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final List<UUID> ids = Stream.of("V01", "V04", "V05", "V18", "V23", "V06", "V07", "V09", "V02", "V11")
            .map(scenario -> clinic.handedIn(scenario, "Patient"))
            .toList();
    private final Set<UUID> hernias = ids.stream().filter(id -> names(store.get(id), "disc")).collect(Collectors.toSet());
    private final QueueModel queue = new QueueModel(clinic.desk(new Background.SameThread()));

    private static boolean names(StoredIntake stored, String cause) {
        return stored.assessment().causes().stream().map(RankedCause::causeId).anyMatch(cause::equals);
    }

    private Set<UUID> found(String words) {
        return found(queue, words);
    }

    private static Set<UUID> found(QueueModel queue, String words) {
        queue.filter(QueueFilter.WAITING.withName(words));
        return shown(queue);
    }

    private static Set<UUID> shown(QueueModel queue) {
        return ((QueueModel.State.Page) queue.state()).rows().stream().map(QueueRow::id).collect(Collectors.toSet());
    }

    private long readAll() {
        return store.audit().page(Instant.ofEpochMilli(Long.MAX_VALUE / 2), 500).stream()
                .filter(entry -> entry.action() == Action.READ_ALL)
                .count();
    }

    @Test
    void someHaveTheCauseAndSomeHaveNot() {
        assertThat(hernias).isNotEmpty().hasSizeLessThan(ids.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"herniation", "HERN", "Disc hernia", "patient herni"})
    void aWordOrItsBeginningFindsWhatPointsToACause(String words) {
        assertThat(found(words)).isEqualTo(hernias);
        assertThat(queue.causesProperty().get()).isEqualTo(new State.Idle());
        assertThat(found("strain hern")).isSubsetOf(hernias);
        assertThat(readAll()).isEqualTo(1);
    }

    @Test
    void whatNamesNoCauseReadsNothing() {
        assertThat(found("patient")).hasSize(ids.size());
        assertThat(found("her")).as("too short").isEmpty();
        assertThat(found("erniation")).as("not a beginning").isEmpty();
        assertThat(readAll()).isZero();
    }

    @Test
    void inTheLanguageOfTheScreen() {
        var spanish = new Clinic(store, Messages.of(Locale.forLanguageTag("es"), ZoneOffset.UTC));
        var cola = new QueueModel(spanish.desk(new Background.SameThread()));
        assertThat(found(cola, "hernia")).isEqualTo(hernias);
        assertThat(found(cola, "herniation")).isEmpty();
        var roots = ids.stream().filter(id -> names(store.get(id), "radiculopathy")).collect(Collectors.toSet());
        assertThat(roots).isNotEmpty();
        assertThat(found(cola, "radiculopatia")).isEqualTo(roots);
        assertThat(found(cola, "Radiculopatía")).isEqualTo(roots);
    }

    @Test
    void theFrontDeskFindsNamesAlone() {
        var desk = ((Staff.Change.Done) store.staff().add("Dee", Role.FRONT_DESK, DESK)).person().id();
        assertThat(found(HERNIA)).isEqualTo(hernias);
        store.lock();
        store.unlock(desk, DESK);
        assertThat(queue.searchesCauses()).isFalse();
        assertThat(found(HERNIA)).isEmpty();
        assertThat(queue.query(Optional.empty(), 10).words()).allMatch(word -> word.intakes().isEmpty());
        assertThat(found("patient")).hasSize(ids.size());
        store.lock();
        Practices.unlock(store);
        assertThat(readAll()).isEqualTo(1);
    }

    /// Of the others nothing is read again: they could not be.
    @Test
    void whatChangedSinceIsReadAgain() {
        assertThat(found(HERNIA)).isEqualTo(hernias);
        var other = ids.stream().filter(id -> !hernias.contains(id)).findFirst().orElseThrow();
        var one = hernias.iterator().next();
        exchange(one, other);
        ids.stream().filter(id -> !id.equals(one)).forEach(id -> store.damage(id, "ASHI-V06"));
        queue.refresh();
        assertThat(shown(queue)).doesNotContain(one).isEqualTo(without(hernias, one));
        assertThat(queue.causesProperty().get()).isEqualTo(new State.Idle());
        assertThat(readAll()).isEqualTo(1);
    }

    private static Set<UUID> without(Set<UUID> all, UUID one) {
        return all.stream().filter(id -> !id.equals(one)).collect(Collectors.toSet());
    }

    /// Saves a record with what another one points to.
    private void exchange(UUID id, UUID other) {
        var stored = store.get(id);
        var from = store.get(other);
        var intake = stored.intake().reviewed(Status.IN_REVIEW, stored.intake().review());
        Clinic.require(store.save(new StoredIntake(intake, from.assessment(), from.trace(), stored.revision())));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheOthersAreFound() {
        var one = hernias.iterator().next();
        store.damage(one, "ASHI-V06");
        assertThat(found(HERNIA)).isEqualTo(without(hernias, one));
        assertThat(queue.causesProperty().get()).isEqualTo(new State.Ended(1));
        store.work();
        queue.refresh();
        assertThat(shown(queue)).isEqualTo(hernias);
        assertThat(queue.causesProperty().get()).isEqualTo(new State.Idle());
    }

    @Test
    void whatWasSetAsideGoesOnBeingSaid() throws SQLException {
        var one = hernias.iterator().next();
        FollowUpModelTest.spoil(archive, one);
        for (int i = 0; i < 2; i++) {
            assertThat(found(HERNIA)).isEqualTo(without(hernias, one));
            assertThat(queue.causesProperty().get()).isEqualTo(new State.Ended(1));
        }
    }

    /// Names pass through the beginnings of causes: Arthur, Dolores, Hernández.
    @Test
    void whileItIsTypedNamesAreSearchedAndNoRecordIsRead() {
        queue.typing(QueueFilter.WAITING.withName(HERNIA));
        assertThat(queue.causesProperty().get()).isEqualTo(new State.Typing());
        assertThat(queue.searching()).isTrue();
        queue.refresh();
        assertThat(shown(queue)).isEmpty();
        queue.typing(QueueFilter.WAITING.withName("patient"));
        assertThat(shown(queue)).hasSize(ids.size());
        assertThat(queue.searching()).isFalse();
        queue.typed();
        assertThat(readAll()).isZero();
        queue.typing(QueueFilter.WAITING.withName(HERNIA));
        queue.typed();
        assertThat(shown(queue)).isEqualTo(hernias);
        assertThat(queue.searching()).isFalse();
        assertThat(readAll()).isEqualTo(1);
        var words = CauseWords.of(clinic.desk(new Background.SameThread()));
        assertThat(List.of("dol", "art", "her", "fra")).allMatch(begun -> words.named(begun).isEmpty());
    }

    @Test
    void whatCannotBeLoggedIsNotRead() {
        store.refuseLog();
        assertThat(found(HERNIA)).isEmpty();
        assertThat(queue.causesProperty().get()).isEqualTo(new State.NotLogged());
    }

    @Test
    void itGoesOnWhereItWasStopped() {
        for (var intake : QueueModelTest.rows(2 * CauseIndex.AT_ONCE)) {
            Clinic.require(store.save(intake));
        }
        var total = 2 * CauseIndex.AT_ONCE + ids.size();
        var later = new Later();
        var slow = new QueueModel(clinic.desk(later));
        slow.filter(QueueFilter.WAITING.withName(HERNIA));
        assertThat(slow.searching()).as("from the first moment on").isTrue();
        while (!slow.causesProperty().get().equals(new State.Looking(CauseIndex.AT_ONCE, total))) {
            later.last();
        }
        slow.filter(QueueFilter.WAITING.withName("patient"));
        assertThat(slow.causesProperty().get()).isEqualTo(new State.Idle());
        later.all();
        assertThat(slow.causesProperty().get()).isEqualTo(new State.Idle());
        // The step that was under way is not lost.
        slow.filter(QueueFilter.WAITING.withName(HERNIA));
        later.last();
        assertThat(slow.causesProperty().get()).isEqualTo(new State.Looking(2 * CauseIndex.AT_ONCE, total));
        later.all();
        assertThat(shown(slow)).isEqualTo(hernias);
        assertThat(slow.causesProperty().get()).isEqualTo(new State.Idle());
        assertThat(readAll()).isEqualTo(1);
    }

    @Test
    void nothingIsKeptOnceItIsLocked() {
        var later = new Later();
        var index = new CauseIndex(clinic.desk(later));
        var words = List.of(Query.Word.of(HERNIA));
        index.look(Query.first(10).with(words), () -> {});
        later.all();
        assertThat(index.meanings(words).getFirst().intakes()).isEqualTo(hernias);
        index.forget();
        assertThat(index.meanings(words).getFirst().intakes()).isEmpty();
    }

    /// Whatever was under way, and whoever forgot to say that it was locked.
    @Test
    void whatWasBeingReadIsLetGo() {
        var later = new Later();
        var index = new CauseIndex(clinic.desk(later));
        var words = List.of(Query.Word.of(HERNIA));
        var query = Query.first(500).with(words);
        index.look(query, () -> {});
        later.last();
        assertThat(index.stateProperty().get()).isEqualTo(new State.Looking(0, ids.size()));
        var work = later.waiting();
        store.lock();
        later.all();
        assertThat(work).isEqualTo(1);
        Practices.unlock(store);
        assertThat(index.meanings(words).getFirst().intakes()).isEmpty();
        index.look(query, () -> {});
        later.all();
        assertThat(index.meanings(words).getFirst().intakes()).isEqualTo(hernias);
        store.lock();
        index.look(query, () -> {});
        Practices.unlock(store);
        assertThat(index.meanings(words).getFirst().intakes()).isEmpty();
    }

    @Test
    void aNameThatIsPartOfATitleIsNone() {
        var words = CauseWords.of(new Clinic(store, Messages.of(Locale.forLanguageTag("es"), ZoneOffset.UTC))
                .desk(new Background.SameThread()));
        assertThat(words.named("ana").isEmpty()).as("Estenosis del canal espinal").isTrue();
        assertThat(words.named("canal").cardinality()).isEqualTo(1);
        assertThat(words.named("123").isEmpty()).isTrue();
    }
}
