package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.IntakeStore;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueTest {

    private static final Comparator<QueueRow> ORDER = Comparator.comparing(QueueRow::level)
            .reversed()
            .thenComparing(QueueRow::startedAt)
            .thenComparing(row -> row.id().toString());

    @TempDir
    Path folder;

    private IntakeStore store;

    @BeforeEach
    void open() {
        store = Practices.unlocked(folder, ZoneId.of("Pacific/Auckland"), InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private UUID add(String name, Instant at, TriageLevel level, Status status) {
        var id = UUID.randomUUID();
        var intake = Intake.started(id, at, "en").withPatient(Patient.UNNAMED.withName(name));
        var review = status == Status.SIGNED_OFF ? Samples.signedOff(id).review() : Review.NONE;
        var done = status == Status.UNFINISHED ? intake : intake.finished(at).reviewed(status, review);
        store.save(Samples.stored(done, level, 0));
        return id;
    }

    private List<UUID> ids(Query query) {
        return store.queue(query).stream().map(QueueRow::id).toList();
    }

    private static Query named(String name) {
        var any = Query.first(100);
        return new Query(any.statuses(), any.levels(), Query.words(name), any.from(), any.to(), any.after(), any.limit());
    }

    /// Few levels and times, so that every part of the order decides somewhere.
    @Test
    void pagesAddUpToTheWholeQueueInOrder() {
        var random = new Random(4711);
        var all = new ArrayList<Line>();
        for (int i = 0; i < 2_000; i++) {
            var id = new UUID(random.nextLong(), random.nextLong());
            var intake = Samples.unfinished(id, Samples.START.plusMillis(random.nextInt(40))).abandoned();
            all.add(Line.of(Samples.stored(intake, TriageLevel.values()[random.nextInt(5)], 0), Samples.ZONE, 1));
        }
        var lines = new Lines(all.subList(0, 1_000));
        all.subList(1_000, 2_000).forEach(lines::put);
        // Put again, taken away, and put again: there once.
        all.subList(500, 1_500).forEach(lines::put);
        all.subList(0, 300).forEach(line -> lines.remove(line.id()));
        all.subList(0, 300).forEach(lines::put);
        var expected = all.stream().map(Line::row).sorted(ORDER).toList();
        assertThat(paged(lines, Query.first(37))).isEqualTo(expected);
        assertThat(paged(lines, Query.first(500))).isEqualTo(expected);
    }

    private static List<QueueRow> paged(Lines lines, Query first) {
        var all = new ArrayList<QueueRow>();
        var page = lines.page(first);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = lines.page(first.startingAfter(page.getLast()));
        }
        return all;
    }

    @Test
    void whatIsNewIsReadOffAnIndex() throws SQLException {
        assertThat(plan("SELECT id FROM sealed_intake WHERE touched > 7"))
                .singleElement().asString().contains("INDEX sealed_intake_touched");
        assertThat(plan(LineTable.LOAD))
                .anyMatch(step -> step.contains("COVERING INDEX sealed_intake_kind"));
    }

    @Test
    void thePlanWouldShowAScan() throws SQLException {
        Archives.execute(folder, "DROP INDEX sealed_intake_touched");
        assertThat(plan("SELECT id FROM sealed_intake WHERE touched > 7"))
                .noneMatch(step -> step.contains("sealed_intake_touched"));
    }

    private List<String> plan(String sql) throws SQLException {
        try (var connection = Archives.raw(folder);
                var statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
                var rows = statement.executeQuery()) {
            var steps = new ArrayList<String>();
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
            return steps;
        }
    }

    @Test
    void anAlertRaisesTheLevelAndListsAnUnfinishedIntake() {
        var quiet = add("a", Samples.START, TriageLevel.URGENT, Status.UNFINISHED);
        var alerted = Samples.unfinished(UUID.randomUUID(), Samples.START).withAlert(Samples.ALERT);
        store.save(Samples.stored(alerted, TriageLevel.ROUTINE, 0));
        var urgent = add("b", Samples.START.minusSeconds(1), TriageLevel.URGENT, Status.NEW);
        var rows = store.queue(Query.first(10));
        assertThat(rows).extracting(QueueRow::id).containsExactly(alerted.id(), urgent).doesNotContain(quiet);
        assertThat(rows.getFirst())
                .isEqualTo(new QueueRow(
                        alerted.id(),
                        1,
                        Samples.START,
                        Samples.SECRET_NAME,
                        Samples.patient().recordNumber().orElse(""),
                        Samples.patient().birthDate(),
                        TriageLevel.EMERGENCY,
                        true,
                        Optional.empty(),
                        Status.UNFINISHED,
                        Intake.FIRST_VISIT,
                        false,
                        Signature.State.NONE,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(rows.getLast().finished()).isTrue();
        assertThat(store.find(alerted.id()).orElseThrow().assessment().level()).isEqualTo(TriageLevel.ROUTINE);
    }

    @ParameterizedTest
    @CsvSource({
        "José Müller, jose",
        "José Müller, JOSÉ MULLER",
        "Jose Muller, é mu",
        "José Müller, muller jose",
        "Straße, STRASSE",
        "STRASSE, straße",
        "Ἀχιλλεύς Παπαδόπουλος, ΑΧΙΛΛΕΥΣ",
        "ΠΑΠΑΔΟΠΟΥΛΟΣ, παπαδόπουλος",
        "Семён Чайковский, семен чаи",
        "ЁЛКИН, ёлкин",
        "Yılmaz İpek, YILMAZ ipek",
        "Sørensen Łukasz, sorensen lukasz",
        "Ａｎｎａ, anna",
        "O’Brien, o'brien",
        "Anna   Maria, anna maria"
    })
    void namesAreFoundWhateverTheirCaseAndAccents(String name, String typed) {
        var id = add(name, Samples.START, TriageLevel.ROUTINE, Status.NEW);
        add("Somebody Else", Samples.START, TriageLevel.ROUTINE, Status.NEW);
        assertThat(ids(named(typed))).containsExactly(id);
    }

    @Test
    void nothingTypedIsAPattern() {
        var percent = add("100% sure", Samples.START, TriageLevel.ROUTINE, Status.NEW);
        var line = add("under_line", Samples.START, TriageLevel.ROUTINE, Status.NEW);
        var slash = add("back\\slash [a]* ' \"", Samples.START, TriageLevel.ROUTINE, Status.NEW);
        assertThat(ids(named("%"))).containsExactly(percent);
        assertThat(ids(named("_"))).containsExactly(line);
        assertThat(ids(named("\\"))).containsExactly(slash);
        assertThat(ids(named("[A]* '"))).containsExactly(slash);
        assertThat(ids(named("x".repeat(100_000)))).isEmpty();
        assertThat(ids(named(" \u0301 "))).hasSize(3);
    }

    @Test
    void filtersAddUp() {
        var day = Instant.parse("2025-03-01T12:00:00Z");
        var emergency = add("a", day, TriageLevel.EMERGENCY, Status.SIGNED_OFF);
        var urgent = add("b", day, TriageLevel.URGENT, Status.IN_REVIEW);
        var routine = add("c", day, TriageLevel.ROUTINE, Status.NEW);
        var any = Query.first(10);
        assertThat(ids(new Query(Set.of(Status.NEW, Status.SIGNED_OFF), Set.of(), List.of(), any.from(), any.to(), any.after(), 10)))
                .containsExactly(emergency, routine);
        assertThat(ids(new Query(Set.of(), Set.of(TriageLevel.URGENT, TriageLevel.ROUTINE), List.of(), any.from(), any.to(), any.after(), 10)))
                .containsExactly(urgent, routine);
        assertThat(ids(new Query(Set.of(Status.NEW), Set.of(TriageLevel.ROUTINE), Query.words("C"), any.from(), any.to(), any.after(), 10)))
                .containsExactly(routine);
        assertThat(ids(new Query(Set.of(Status.UNFINISHED), Set.of(), List.of(), any.from(), any.to(), any.after(), 10)))
                .isEmpty();
    }

    @Test
    void daysAreThoseOfTheClinicAndBothAreIncluded() {
        // Auckland is 13 hours ahead: the second day begins at 11:00 UTC.
        var midnight = Instant.parse("2025-03-01T11:00:00Z");
        var before = add("a", midnight.minusMillis(1), TriageLevel.ROUTINE, Status.NEW);
        var after = add("b", midnight, TriageLevel.ROUTINE, Status.NEW);
        var last = add("c", midnight.plus(Duration.ofDays(1)).minusMillis(1), TriageLevel.ROUTINE, Status.NEW);
        var next = add("d", midnight.plus(Duration.ofDays(1)), TriageLevel.ROUTINE, Status.NEW);
        var second = Optional.of(LocalDate.of(2025, 3, 2));
        var none = Optional.<LocalDate>empty();
        assertThat(ids(between(second, second))).containsExactly(after, last);
        assertThat(ids(between(second, none))).containsExactly(after, last, next);
        assertThat(ids(between(none, second))).containsExactly(before, after, last);
    }

    private static Query between(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Query(Set.of(), Set.of(), List.of(), from, to, Optional.empty(), 10);
    }
}
