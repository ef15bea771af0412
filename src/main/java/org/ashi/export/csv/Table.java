package org.ashi.export.csv;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Option;
import org.ashi.store.StoredIntake;

/// What the columns of the table are: the same for each record, whatever it holds.
///
/// @param columns in order, each with another name
record Table(List<Column> columns) {

    /// @param name in the first row, and of the member in JSON
    record Column(String name, Function<StoredIntake, Cell> cell) {}

    Table {
        columns = List.copyOf(columns);
    }

    /// @param names with the name, the date of birth, the phone and the record number; without, the age alone tells who it is
    /// @param zone the clinic's, in which days begin
    static Table of(ProtocolPack pack, boolean names, ZoneId zone) {
        var columns = new ArrayList<Column>();
        var born = pack.questionnaire().birthDate().map(Question::id).orElse("");
        head(columns, s -> age(s.intake(), born, zone));
        if (names) {
            person(columns);
        }
        var questions = questions(pack);
        questions.forEach(q -> columns.add(new Column("q." + q.id(), s -> answer(s.intake(), q.id()))));
        var known = Stream.concat(Stream.of(born), questions.stream().map(Question::id)).collect(Collectors.toSet());
        columns.add(new Column("q.other", s -> other(s.intake(), known)));
        pack.rules().options().stream().map(Option::id).forEach(id -> columns.add(new Column(
                "option." + id, s -> Cell.of(s.assessment().option(id).map(o -> s.assessment().status(o, s.level()).name())))));
        columns.add(new Column("plan.option", s -> Cell.of(s.intake().review().plan().option())));
        columns.add(new Column("plan.sessions", s -> s.intake().review().plan().sessions().<Cell>map(Cell.Whole::new).orElse(Cell.EMPTY)));
        columns.add(new Column("plan.reviewOn", s -> Cell.of(s.intake().review().plan().reviewOn())));
        return new Table(columns);
    }

    private static void head(List<Column> columns, Function<StoredIntake, Cell> age) {
        columns.add(new Column("id", s -> new Cell.Words(s.intake().id().toString())));
        // Random, given when staff matched the intakes of one patient.
        columns.add(new Column("patient", s -> Cell.of(s.intake().review().patient())));
        columns.add(new Column("startedAt", s -> new Cell.Words(s.intake().startedAt().toString())));
        columns.add(new Column("finishedAt", s -> Cell.of(s.intake().finishedAt())));
        columns.add(new Column("signedOffAt", s -> Cell.of(s.intake().review().signOff().map(o -> o.at()))));
        columns.add(new Column("form", s -> new Cell.Words(s.intake().form())));
        columns.add(new Column("language", s -> new Cell.Words(s.intake().language())));
        columns.add(new Column("pack", s -> new Cell.Words(s.assessment().pack().id() + " " + s.assessment().pack().version())));
        columns.add(new Column("status", s -> new Cell.Words(s.intake().status().name())));
        columns.add(new Column("level", s -> new Cell.Words(s.level().name())));
        columns.add(new Column("levelByRules", s -> new Cell.Words(s.ruledLevel().name())));
        columns.add(new Column("raised", s -> Cell.of(s.raised().map(raise -> raise.level().name()))));
        columns.add(new Column("open", s -> new Cell.Whole(s.assessment().open().size())));
        columns.add(new Column("alerted", s -> new Cell.Flag(s.intake().alert().isPresent())));
        columns.add(new Column("age", age));
    }

    private static void person(List<Column> columns) {
        columns.add(new Column("name", s -> new Cell.Words(s.intake().patient().name())));
        columns.add(new Column("birthDate", s -> Cell.of(s.intake().patient().birthDate())));
        columns.add(new Column("phone", s -> Cell.of(s.intake().patient().phone())));
        columns.add(new Column("recordNumber", s -> Cell.of(s.intake().patient().recordNumber())));
    }

    /// Of all forms, each once; who the patient is stands elsewhere.
    private static Set<Question> questions(ProtocolPack pack) {
        return pack.forms().values().stream()
                .flatMap(form -> form.questionnaire().questions())
                .filter(q -> q.identity().isEmpty() && !(q.kind() instanceof Kind.BirthDate))
                .map(q -> pack.question(q.id()).orElse(q))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// On the day on which the form was begun: from the date of birth, or as it was answered.
    private static Cell age(Intake intake, String born, ZoneId zone) {
        var years = intake.patient().ageOn(LocalDate.ofInstant(intake.startedAt(), zone));
        return years.isPresent() ? new Cell.Whole(years.getAsInt()) : answer(intake, born);
    }

    private static Cell answer(Intake intake, String question) {
        return intake.answers().get(question).map(Table::cell).orElse(Cell.EMPTY);
    }

    private static Cell cell(Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> new Cell.Words(code);
            case Answer.Choices(Set<String> codes) -> new Cell.Codes(List.copyOf(codes));
            case Answer.Number(int value) -> new Cell.Whole(value);
            case Answer.Text(String text) -> new Cell.Words(text);
            case Answer.Unsure u -> new Cell.Words("unsure");
            case Answer.Declined d -> new Cell.Words("declined");
        };
    }

    /// Answers to questions that the pack no longer has, so that none is lost.
    private static Cell other(Intake intake, Set<String> known) {
        var left = intake.answers().byQuestion().entrySet().stream()
                .filter(e -> !known.contains(e.getKey()))
                .map(e -> e.getKey() + "=" + CsvRows.plain(cell(e.getValue())))
                .collect(Collectors.joining("; "));
        return Cell.of(Optional.of(left).filter(l -> !l.isEmpty()));
    }
}
