package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.Deed;
import org.ashi.intake.Harm;
import org.ashi.intake.Patient;
import org.ashi.intake.Score;
import org.ashi.ui.review.Drafts.Field;

/// What is put down beside the note, to a record that was signed off too: something added, an adverse event, a score.
final class AddModel {

    /// Names alone: the instruments themselves are licensed and no part of this program.
    static final List<String> INSTRUMENTS = List.of("ODI", "RMDQ", "STarT Back", "PROMIS", "PEG");

    /// With a comma or a point, and nothing that could be a group of thousands.
    private static final String NUMBER = "[0-9]{1,5}([.,][0-9]{1,2})?";

    private final ReviewDesk desk;
    private final RecordEntries entries;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> amendment = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> harm = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> score = new ReadOnlyObjectWrapper<>(Optional.empty());

    AddModel(ReviewDesk desk, RecordModel record, RecordEntries entries) {
        this.desk = desk;
        this.entries = entries;
        drafts = record.drafts();
        calming(amendment, record, Field.AMENDMENT);
        calming(harm, record, Field.HARM, Field.SERIOUS, Field.HARM_DAY, Field.HARM_TEXT);
        calming(score, record, Field.INSTRUMENT, Field.SCORED_ON, Field.SCORE);
    }

    /// A problem is said until something about it changes.
    private void calming(ReadOnlyObjectWrapper<Optional<DecisionProblem>> problem, RecordModel record, Field... fields) {
        record.stateProperty().subscribe(() -> problem.set(Optional.empty()));
        for (var field : fields) {
            drafts.of(field).subscribe(() -> problem.set(Optional.empty()));
        }
    }

    ReadOnlyObjectProperty<Optional<DecisionProblem>> amendmentProblem() {
        return amendment.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DecisionProblem>> harmProblem() {
        return harm.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DecisionProblem>> scoreProblem() {
        return score.getReadOnlyProperty();
    }

    /// Adds to a record that was signed off. Before that, the note itself can be written.
    void amend() {
        var text = drafts.text(Field.AMENDMENT).strip();
        var signed = entries.growing().filter(open -> open.access() == Access.SIGNED_OFF);
        amendment.set(
                text.isEmpty()
                        ? Optional.of(DecisionProblem.TEXT_MISSING)
                        : text.length() > Deed.MOST_TEXT
                                ? Optional.of(DecisionProblem.TEXT_LONG)
                                : entries.add(signed, new Deed.Amended(text), () -> drafts.drop(Field.AMENDMENT)));
    }

    void harm() {
        var text = drafts.text(Field.HARM_TEXT).strip();
        var kind = drafts.text(Field.HARM);
        var day = Days.parse(drafts.text(Field.HARM_DAY));
        harm.set(
                kind.isBlank()
                        ? Optional.of(DecisionProblem.HARM_MISSING)
                        : text.length() > Deed.MOST_TEXT
                                ? Optional.of(DecisionProblem.TEXT_LONG)
                                : past(Field.HARM_DAY).or(() -> entries.add(
                                        entries.growing(),
                                        new Deed.Harmed(Harm.valueOf(kind), serious(), day.orElseThrow(), text),
                                        () -> drafts.drop(Field.HARM, Field.SERIOUS, Field.HARM_DAY, Field.HARM_TEXT))));
    }

    private boolean serious() {
        return Boolean.parseBoolean(drafts.text(Field.SERIOUS));
    }

    void score() {
        var name = drafts.text(Field.INSTRUMENT).strip();
        var value = drafts.text(Field.SCORE).strip();
        if (name.isEmpty()) {
            score.set(Optional.of(DecisionProblem.INSTRUMENT_MISSING));
        } else if (name.length() > Patient.MAX_LENGTH) {
            score.set(Optional.of(DecisionProblem.INSTRUMENT_LONG));
        } else {
            score.set(past(Field.SCORED_ON).or(() -> number(value)
                    .map(found -> entries.add(
                            entries.growing(),
                            new Deed.Scored(name, Days.parse(drafts.text(Field.SCORED_ON)).orElseThrow(), found),
                            () -> drafts.drop(Field.INSTRUMENT, Field.SCORED_ON, Field.SCORE)))
                    .orElse(Optional.of(DecisionProblem.SCORE))));
        }
    }

    private Optional<DecisionProblem> past(Field field) {
        var day = Days.parse(drafts.text(field));
        return day.isEmpty()
                ? Optional.of(DecisionProblem.DAY_MISSING)
                : day.filter(d -> d.isAfter(desk.today())).map(d -> DecisionProblem.FUTURE);
    }

    private static Optional<Score> number(String text) {
        try {
            return text.matches(NUMBER) ? Optional.of(Score.of(text.replace(',', '.'))) : Optional.empty();
        } catch (IllegalArgumentException tooGreat) {
            return Optional.empty();
        }
    }
}
