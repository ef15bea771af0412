package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.wording.Wording;

/// Tries out other answers than those of the record. It only reads: nothing of it is saved, logged, printed or kept when the
/// page is left.
public final class TryOutModel {

    private final ReviewDesk desk;
    private final RecordModel record;
    private final Wording wording;
    private final ReadOnlyObjectWrapper<Optional<Trial>> trial = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty search = new SimpleStringProperty("");
    private Optional<Basis> basis = Optional.empty();

    public TryOutModel(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        wording = desk.wording();
        record.stateProperty().subscribe(this::follow);
    }

    /// Empty while no record is open.
    ReadOnlyObjectProperty<Optional<Trial>> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    Optional<Trial> trial() {
        return trial.get();
    }

    /// What questions are looked for; blank for all.
    public StringProperty searchProperty() {
        return search;
    }

    /// @param questions in the order asked, whether or not they are put now
    record Part(String sectionId, String title, List<Question> questions) {}

    /// The questions that rules can read, by section.
    List<Part> parts() {
        return basis.map(of -> desk.pack().questionnaire(of.form()).sections().stream()
                        .map(section -> new Part(
                                section.id(),
                                wording.text("section", section.id()),
                                section.pages().stream()
                                        .flatMap(page -> page.questions().stream())
                                        .flatMap(id -> desk.pack().question(id).stream())
                                        .filter(q -> q.identity().isEmpty() && !(q.kind() instanceof Kind.ShortText))
                                        .toList()))
                        .filter(part -> !part.questions().isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /// It is put, and fits what is looked for.
    boolean listed(Question question) {
        return trial.get().filter(t -> t.put(question.id())).isPresent() && (looking().isEmpty() || found(question.id()));
    }

    private String looking() {
        return search.get().strip().toLowerCase(wording.messages().locale());
    }

    private boolean found(String id) {
        var locale = wording.messages().locale();
        return Stream.of(wording.label(id), wording.question(id)).anyMatch(text -> text.toLowerCase(locale).contains(looking()));
    }

    /// All that one question with one answer can be tried with: its options, then the ways of not knowing, "no answer" last.
    static List<Optional<Answer>> choices(Question question) {
        var said = switch (question.kind()) {
            case Kind.YesNo y -> codes(List.of(Answer.YES, Answer.NO));
            case Kind.Choice c -> codes(c.options());
            case Kind.RegionOf r -> codes(r.codes());
            case Kind.Scale s -> numbers(Kind.Scale.MIN, Kind.Scale.MAX);
            case Kind.NumberRange(int min, int max, String unit) -> numbers(min, max);
            case Kind.BirthDate b -> numbers(0, Kind.BirthDate.MAX_AGE);
            // The codes are ticked one by one; none of them is an answer too.
            case Kind.Choices c -> Stream.<Answer>of(Answer.Choices.of());
            case Kind.Regions r -> Stream.<Answer>of(Answer.Choices.of());
            case Kind.ShortText t -> Stream.<Answer>empty();
        };
        var unclear = Stream.<Answer>concat(
                question.unsure() ? Stream.of(new Answer.Unsure()) : Stream.empty(),
                question.declined() ? Stream.of(new Answer.Declined()) : Stream.empty());
        return Stream.concat(Stream.concat(said, unclear).map(Optional::of), Stream.of(Optional.<Answer>empty()))
                .toList();
    }

    private static Stream<Answer> codes(List<String> codes) {
        return codes.stream().map(Answer.Choice::new);
    }

    private static Stream<Answer> numbers(int min, int max) {
        return IntStream.rangeClosed(min, max).mapToObj(Answer.Number::new);
    }

    /// What can be ticked; none for questions with one answer.
    static List<String> ticks(Question question) {
        return switch (question.kind()) {
            case Kind.Choices c -> c.options();
            case Kind.Regions r -> r.codes();
            case Kind.YesNo y -> List.of();
            case Kind.Choice c -> List.of();
            case Kind.RegionOf r -> List.of();
            case Kind.Scale s -> List.of();
            case Kind.NumberRange n -> List.of();
            case Kind.BirthDate b -> List.of();
            case Kind.ShortText t -> List.of();
        };
    }

    /// @param answer empty takes it back
    public void answer(String questionId, Optional<Answer> answer) {
        trial.get().ifPresent(t -> tryOut(answer.map(a -> t.tried().with(questionId, a)).orElseGet(() -> t.tried().without(questionId))));
    }

    /// Picks one code more, or one less. An option that rules out all others does so here too, and a question takes no more than
    /// it may have.
    public void tick(Question question, String code, boolean on) {
        trial.get().ifPresent(t -> {
            var now = new TreeSet<>(t.answer(question.id()).orElse(Answer.Choices.of()) instanceof Answer.Choices(var codes) ? codes : List.of());
            if (on && question.kind() instanceof Kind.Choices(var options, var exclusive, var max)) {
                now.removeIf(other -> exclusive.contains(code) || exclusive.contains(other));
                if (max.isPresent() && now.size() >= max.getAsInt()) {
                    tryOut(t.tried());
                    return;
                }
            }
            if (on) {
                now.add(code);
            } else {
                now.remove(code);
            }
            answer(question.id(), Optional.of(new Answer.Choices(now)));
        });
    }

    /// Back to the record's answers.
    public void reset() {
        search.set("");
        basis.ifPresentOrElse(of -> tryOut(of.answers()), () -> trial.set(Optional.empty()));
    }

    /// The record that is open was assessed with another version of the pack than what is tried here.
    boolean otherPack() {
        return record.state() instanceof RecordState.Open open && !open.sheet().samePack();
    }

    /// An emergency was shown, and stands whatever is tried.
    boolean stands() {
        return basis.flatMap(Basis::alert).isPresent();
    }

    private void tryOut(Answers answers) {
        basis.ifPresent(of -> {
            var evaluator = desk.evaluator(of.form());
            var evaluation = evaluator.evaluate(answers);
            trial.set(Optional.of(new Trial(
                    of.answers(),
                    answers,
                    evaluation,
                    evaluator.assess(of.answers()).standing(of.alert()),
                    evaluator.assess(evaluation).standing(of.alert()))));
        });
    }

    private void follow() {
        var now = Basis.of(record.state());
        if (!now.equals(basis)) {
            basis = now;
            reset();
        }
    }
}
