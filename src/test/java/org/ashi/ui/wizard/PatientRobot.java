package org.ashi.ui.wizard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.testfx.api.FxRobot;
import tools.jackson.databind.JsonNode;

/// Fills in the whole wizard as staff and a patient would, by touching what is on the screen, from the answers of a
/// scenario. Begins on the staff page and ends on the closing page.
public final class PatientRobot {

    private static final int MOST_PAGES = 200;

    private final FxRobot robot;
    private final Touch touch;
    private final Questionnaire questionnaire;
    private final Consumer<String> onPage;
    private final List<String> pages = new ArrayList<>();
    private int emergencies;

    /// @param onPage gets the id of each page when its answers are given, before "next": for pictures
    public PatientRobot(FxRobot robot, Questionnaire questionnaire, Consumer<String> onPage) {
        this.robot = robot;
        this.questionnaire = questionnaire;
        this.onPage = onPage;
        touch = new Touch(robot);
    }

    public PatientRobot(FxRobot robot, Questionnaire questionnaire) {
        this(robot, questionnaire, page -> {});
    }

    /// Goes through all pages to the end.
    ///
    /// @param answers of a scenario; what it leaves out is answered so that it says nothing (yes to the declarations)
    public void fillIn(JsonNode answers, String name, LocalDate born) {
        staff(answers);
        fillInAlone(answers, name, born);
    }

    /// As [#fillIn(JsonNode, String, LocalDate)], from the patient's first page on.
    public void fillInAlone(JsonNode answers, String name, LocalDate born) {
        for (int i = 0; i < MOST_PAGES && !touch.sees("page-check"); i++) {
            if (touch.sees("page-emergency")) {
                staffGoOn();
                continue;
            }
            var page = page();
            pages.add(page.id());
            if (page.checklist()) {
                checklist(page, answers);
            } else {
                answer(question(page.questions().getFirst()), answers, name, born);
            }
            if (!touch.sees("page-emergency")) {
                onPage.accept(page.id());
                press("next");
                refuseToBeStuck(page);
            }
        }
        onPage.accept("check");
        press("finish");
        if (!touch.sees("page-done")) {
            throw new AssertionError("the answers could not be handed in");
        }
        onPage.accept("done");
    }

    /// Ids of the pages met, in order; a page stands twice if an emergency came up on it.
    public List<String> pages() {
        return List.copyOf(pages);
    }

    /// How often the emergency page came up.
    public int emergencies() {
        return emergencies;
    }

    private void staff(JsonNode answers) {
        questionnaire.questions()
                .filter(q -> q.askedBy() == Question.AskedBy.STAFF)
                .forEach(q -> press(answers.has(q.id())
                        ? "answer-" + q.id() + "-" + answers.get(q.id()).asString()
                        : "later-" + q.id()));
        onPage.accept("staff");
        press("hand-over");
        onPage.accept("hand-over");
        press("begin");
    }

    private void staffGoOn() {
        emergencies++;
        onPage.accept("emergency");
        press("emergency-why");
        press("emergency-staff");
        onPage.accept("emergency-open");
        press("emergency-continue");
    }

    private void answer(Question q, JsonNode answers, String name, LocalDate born) {
        switch (q.kind()) {
            case Kind.YesNo k -> one(q, answers, Answer.YES);
            case Kind.Choice k -> one(q, answers, k.options().getFirst());
            case Kind.RegionOf k -> one(q, answers, "");
            case Kind.Choices k -> many(q, answers);
            case Kind.Regions k -> many(q, answers);
            case Kind.Scale k -> press("answer-" + q.id() + "-" + answers.get(q.id()).asInt());
            case Kind.NumberRange k -> type(
                    "field-" + q.id(), answers.has(q.id()) ? answers.get(q.id()).asString() : answers.get("age").asString());
            case Kind.ShortText k -> {
                if (!q.optional()) {
                    type("field-" + q.id(), name);
                }
            }
            case Kind.BirthDate k -> {
                type("field-" + q.id() + "-day", Integer.toString(born.getDayOfMonth()));
                type("field-" + q.id() + "-month", Integer.toString(born.getMonthValue()));
                type("field-" + q.id() + "-year", Integer.toString(born.getYear()));
            }
        }
    }

    private void one(Question q, JsonNode answers, String otherwise) {
        var code = answers.has(q.id()) ? answers.get(q.id()).asString() : otherwise;
        press(switch (code) {
            case "unsure" -> "unsure-" + q.id();
            case "declined" -> "declined-" + q.id();
            default -> "answer-" + q.id() + "-" + code;
        });
    }

    private void many(Question q, JsonNode answers) {
        if (!answers.has(q.id()) || answers.get(q.id()).isEmpty()) {
            press("none-" + q.id());
            return;
        }
        for (var code : answers.get(q.id())) {
            pick("answer-" + q.id() + "-" + code.asString());
        }
    }

    /// Touches a row that is not picked yet, unless an emergency has covered the page in between.
    private void pick(String id) {
        if (!touch.sees("page-emergency")
                && !((ToggleButton) robot.lookup("#" + id).<Node>query()).isSelected()) {
            press(id);
        }
    }

    private void checklist(Page page, JsonNode answers) {
        var untouched = false;
        for (var id : page.questions()) {
            if (!isOn(id) || touch.sees("page-emergency")) {
                continue;
            }
            var q = question(id);
            var said = answers.has(id) ? answers.get(id).asString() : Checklist.unticked(q);
            if (said.equals(Checklist.unticked(q))) {
                untouched = true;
            } else {
                line(q, said);
            }
        }
        if (untouched && !touch.sees("page-emergency")) {
            press("none-" + page.id());
        }
    }

    /// Touches a line once, also when the page is met again after an emergency.
    private void line(Question q, String said) {
        var id =
                switch (said) {
                    case "unsure" -> "unsure-" + q.id();
                    case "declined" -> "declined-" + q.id();
                    default -> "tick-" + q.id();
                };
        pick(id);
        if (id.startsWith("tick-") && !Checklist.below(q).isEmpty()) {
            pick("answer-" + q.id() + "-" + said);
        }
    }

    private boolean isOn(String questionId) {
        return !robot.lookup("#question-" + questionId).queryAll().isEmpty();
    }

    private Question question(String id) {
        return questionnaire.question(id).orElseThrow();
    }

    private Page page() {
        return questionnaire.sections().stream()
                .flatMap(s -> s.pages().stream())
                .filter(p -> touch.sees("page-" + p.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page of questions is shown"));
    }

    private void refuseToBeStuck(Page page) {
        if (!touch.sees("page-emergency") && touch.sees("page-" + page.id())) {
            throw new AssertionError("could not leave page " + page.id());
        }
    }

    private void press(String id) {
        touch.press(id);
    }

    private void type(String id, String text) {
        touch.press(id);
        robot.interact(() -> ((TextField) robot.lookup("#" + id).<Node>query()).clear());
        touch.type(id, text);
    }
}
