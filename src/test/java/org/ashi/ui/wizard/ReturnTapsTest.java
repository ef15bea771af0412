package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ashi.desk.IntakeSession;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.pack.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long the short form takes, counted in touches and not on a clock. One touch is taken as [#SECONDS] seconds. A page with one
/// answer is one touch, because it goes on by itself; lists, checklists and typing pages are the answers and one touch for "next".
/// Typing is counted apart.
class ReturnTapsTest {

    private static final double SECONDS = 1.2;
    private static final double MOST_SECONDS = 90;
    private static final Path RESULT = Path.of("target/return-taps.txt");

    private int taps;
    private int typed;
    private final List<String> pages = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"R01", "R02", "R03", "R04", "R05"})
    void takesLessThanNinetySeconds(String scenario) throws IOException {
        fillIn(Intake.RETURN_VISIT, scenario);
        write(scenario);
        assertThat(taps * SECONDS).isLessThan(MOST_SECONDS);
    }

    /// The count can fail: the form of a first visit does not fit into the limit.
    @Test
    void theFormOfAFirstVisitTakesLonger() {
        fillIn(Intake.FIRST_VISIT, "V01");
        assertThat(taps * SECONDS).isGreaterThan(MOST_SECONDS);
    }

    private void fillIn(String form, String scenario) {
        try (var visit = new Visit()) {
            var model = visit.model(IntakeSession.start(visit.desk, "en", form));
            var answers = Scenarios.answers(scenario);
            model.give("capacity", Answer.yes());
            model.next();
            press(model);
            while (model.placeProperty().get() instanceof Place.Asking(int page)) {
                page(model, page, answers);
                if (!model.emergencyProperty().get().isEmpty()) {
                    model.continueAfterEmergency();
                }
                if (new Place.Asking(page).equals(model.placeProperty().get())) {
                    throw new AssertionError("could not leave page " + pages.getLast());
                }
            }
            assertThat(model.placeProperty().get()).isEqualTo(new Place.Check());
            press(model);
            assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
        }
    }

    private void page(WizardModel model, int page, Map<String, Answer> answers) {
        var stop = model.route().steps().stop(page).page();
        pages.add(stop.id());
        if (stop.checklist()) {
            checklist(model, page, answers);
            press(model);
            return;
        }
        var question = model.shown(page).getFirst();
        switch (question.kind()) {
            case Kind.YesNo k -> one(model, question, answers.getOrDefault(question.id(), Answer.yes()));
            case Kind.Choice k -> one(model, question, answer(question, answers));
            case Kind.RegionOf k -> one(model, question, answer(question, answers));
            case Kind.Scale k -> one(model, question, answer(question, answers));
            case Kind.Choices k -> many(model, question, answers);
            case Kind.Regions k -> many(model, question, answers);
            case Kind.NumberRange k -> type(model, Map.of(question.id(), "30"));
            case Kind.ShortText k -> type(model, Map.of(question.id(), "Ada Jones"));
            case Kind.BirthDate k -> {
                var age = ((Answer.Number) answer(question, answers)).value();
                var id = question.id();
                type(model, Map.of(id + "-day", "4", id + "-month", "3", id + "-year", Integer.toString(2026 - age)));
            }
        }
    }

    private void one(WizardModel model, Question question, Answer answer) {
        model.give(question.id(), answer);
        taps++;
        model.next();
    }

    private void many(WizardModel model, Question question, Map<String, Answer> answers) {
        var codes = ((Answer.Choices) answer(question, answers)).codes();
        if (codes.isEmpty()) {
            model.give(question.id(), Answer.Choices.of());
            taps++;
        }
        codes.forEach(code -> {
            model.toggle(question, code);
            taps++;
        });
        press(model);
    }

    private void checklist(WizardModel model, int page, Map<String, Answer> answers) {
        for (var line : model.shown(page)) {
            if (answers.getOrDefault(line.id(), Answer.no()).equals(Answer.yes())) {
                model.tick(line);
                taps++;
            }
        }
        model.none(page);
        taps++;
    }

    private void type(WizardModel model, Map<String, String> fields) {
        fields.forEach((field, text) -> {
            model.type(field, text);
            typed += text.length();
        });
        press(model);
    }

    private void press(WizardModel model) {
        model.next();
        taps++;
    }

    private static Answer answer(Question question, Map<String, Answer> answers) {
        var answer = answers.get(question.id());
        if (answer == null) {
            throw new AssertionError("the scenario does not answer " + question.id());
        }
        return answer;
    }

    private void write(String scenario) throws IOException {
        var line = String.format(
                Locale.ROOT, "%s: %d pages, %d touches, %.1f s at %.1f s a touch; %d characters typed apart%n",
                scenario, pages.size(), taps, taps * SECONDS, SECONDS, typed);
        var before = Files.exists(RESULT)
                ? Files.readAllLines(RESULT).stream().filter(l -> !l.startsWith(scenario)).toList()
                : List.<String>of();
        var all = new ArrayList<>(before);
        all.add(line.strip());
        Files.write(RESULT, all.stream().sorted().toList());
    }
}
