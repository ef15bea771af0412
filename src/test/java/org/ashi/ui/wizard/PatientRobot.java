package org.ashi.ui.wizard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
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
/// scenario. Begins on the staff page and ends on the closing page. Counts what the patient touches and types.
public final class PatientRobot {

    /// How the patient gives answers.
    public enum Way {
        /// By touch; body regions in the list.
        LIST,
        /// By touch; body regions on the picture.
        CHART,
        /// By touch; body regions in the list, and names by the keyboard on the screen.
        TAPS,
        /// With the keys of a keyboard alone.
        KEYS
    }

    private static final int MOST_PAGES = 200;
    private static final int BIRTH_DATE_DIGITS = 8;

    private final FxRobot robot;
    private final Touch touch;
    private final Questionnaire questionnaire;
    private final Way way;
    private final Consumer<String> onPage;
    private final List<String> pages = new ArrayList<>();
    private boolean told;
    private int emergencies;
    private int taps;
    private int keys;

    /// @param onPage gets the id of each page before the touch with which it is left, and so with all answers but perhaps the
    /// last: for pictures
    public PatientRobot(FxRobot robot, Questionnaire questionnaire, Consumer<String> onPage) {
        this(robot, questionnaire, Way.LIST, onPage);
    }

    public PatientRobot(FxRobot robot, Questionnaire questionnaire, Way way, Consumer<String> onPage) {
        this.robot = robot;
        this.questionnaire = questionnaire;
        this.way = way;
        this.onPage = onPage;
        touch = way == Way.KEYS ? new KeyTouch(robot) : new Touch(robot);
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
        toTheCheck(answers, name, born);
        toTheSignature(name);
        onPage.accept("sign");
        press("sign-finish");
        if (!touch.sees("page-done")) {
            throw new AssertionError("the answers could not be handed in");
        }
        onPage.accept("done");
    }

    /// From the patient's first page to the one on which all answers are looked over.
    public void toTheCheck(JsonNode answers, String name, LocalDate born) {
        for (int i = 0; i < MOST_PAGES && !touch.sees("page-check"); i++) {
            if (touch.sees("page-emergency")) {
                staffGoOn();
                continue;
            }
            var page = page();
            pages.add(page.id());
            told = false;
            if (page.checklist()) {
                checklist(page, answers);
            } else {
                answer(question(page.questions().getFirst()), answers, name, born);
            }
            if (on(page)) {
                tell(page.id());
                press("next");
                if (touch.sees("page-side")) {
                    onPage.accept("side");
                    press("side-yes");
                }
                refuseToBeStuck(page);
            }
        }
        onPage.accept("check");
    }

    /// From the check page on; signed, but not handed in.
    public void toTheSignature(String name) {
        press("finish");
        sign(name);
    }

    /// Ids of the pages met, in order; a page stands twice if an emergency came up on it.
    public List<String> pages() {
        return List.copyOf(pages);
    }

    /// What the patient touched, from the first page to the last, without the keys.
    public int taps() {
        return taps;
    }

    /// Letters of the name and digits of the date of birth.
    public int keys() {
        return keys;
    }

    /// How often the emergency page came up.
    public int emergencies() {
        return emergencies;
    }

    private void staff(JsonNode answers) {
        questionnaire.questions()
                .filter(q -> q.askedBy() == Question.AskedBy.STAFF && q.kind() instanceof Kind.YesNo)
                .forEach(q -> press(answers.has(q.id())
                        ? "answer-" + q.id() + "-" + answers.get(q.id()).asString()
                        : "later-" + q.id()));
        onPage.accept("staff");
        press("hand-over");
        onPage.accept("hand-over");
        press("begin");
        taps = 0;
        keys = 0;
    }

    private void sign(String name) {
        if (way == Way.KEYS) {
            press("sign-type");
            type("sign-name", name);
        } else {
            touch.draw("signature-pad");
        }
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
            case Kind.RegionOf k -> region(q, worst(q, k, answers));
            case Kind.Choices k -> many(q, answers);
            case Kind.Regions k -> regions(q, answers);
            case Kind.Scale k -> last(q, "answer-" + q.id() + "-" + answers.get(q.id()).asInt());
            case Kind.NumberRange k -> dial("field-" + q.id(), answers.get(answers.has(q.id()) ? q.id() : "age").asString());
            case Kind.ShortText k -> {
                if (!q.optional()) {
                    type("field-" + q.id(), name);
                }
            }
            case Kind.BirthDate k -> {
                clear("field-" + q.id() + "-day", "field-" + q.id() + "-month", "field-" + q.id() + "-year");
                born(q, born);
            }
        }
    }

    /// The one the scenario names where it is marked, else any that is.
    private static String worst(Question q, Kind.RegionOf kind, JsonNode answers) {
        var marked = answers.get(kind.question()).valueStream().map(JsonNode::stringValue).toList();
        var named = answers.path(q.id()).asString("");
        return marked.contains(named) ? named : marked.getFirst();
    }

    private void one(Question q, JsonNode answers, String otherwise) {
        var code = answers.has(q.id()) ? answers.get(q.id()).asString() : otherwise;
        last(q, switch (code) {
            case "unsure" -> "unsure-" + q.id();
            case "declined" -> "declined-" + q.id();
            default -> "answer-" + q.id() + "-" + code;
        });
    }

    private void many(Question q, JsonNode answers) {
        if (!answers.has(q.id()) || answers.get(q.id()).isEmpty()) {
            last(q, "none-" + q.id());
            return;
        }
        for (var code : answers.get(q.id())) {
            if (ends(q, code.asString(), answers.get(q.id()).size())) {
                tell(q.id());
            }
            pick("answer-" + q.id() + "-" + code.asString());
        }
    }

    private static boolean ends(Question q, String code, int picked) {
        return q.kind() instanceof Kind.Choices list
                && (list.exclusive().contains(code) || list.max().orElse(0) == picked);
    }

    /// The one touch that a page asks for.
    private void last(Question q, String id) {
        tell(q.id());
        press(id);
    }

    private void tell(String page) {
        if (!told) {
            told = true;
            onPage.accept(page);
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
            if (touched(q, answers)) {
                line(q, answers.get(id).asString());
            } else {
                untouched = true;
            }
        }
        if (untouched && on(page)) {
            if (page.questions().stream().filter(this::isOn).noneMatch(id -> touched(question(id), answers))) {
                tell(page.id());
            }
            press("none-" + page.id());
        }
    }

    private static boolean touched(Question line, JsonNode answers) {
        return answers.has(line.id()) && !answers.get(line.id()).asString().equals(Checklist.unticked(line));
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
        var shown = robot.lookup(".page").<Node>query().getId();
        return questionnaire.sections().stream()
                .flatMap(s -> s.pages().stream())
                .filter(p -> shown.equals("page-" + p.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page of questions is shown"));
    }

    private boolean on(Page page) {
        return !touch.sees("page-emergency") && touch.sees("page-" + page.id());
    }

    private void refuseToBeStuck(Page page) {
        if (on(page)) {
            throw new AssertionError("could not leave page " + page.id());
        }
    }

    private void press(String id) {
        taps++;
        touch.press(id);
    }

    private void born(Question q, LocalDate born) {
        if (way == Way.KEYS) {
            type("field-" + q.id() + "-day", Integer.toString(born.getDayOfMonth()));
            type("field-" + q.id() + "-month", Integer.toString(born.getMonthValue()));
            type("field-" + q.id() + "-year", Integer.toString(born.getYear()));
        } else {
            dial("field-" + q.id() + "-day", String.format(Locale.ROOT, "%td%tm%tY", born, born, born));
            keys += BIRTH_DATE_DIGITS;
            taps -= BIRTH_DATE_DIGITS;
        }
    }

    /// Touches digits on the screen. The field is ready for them.
    private void dial(String field, String digits) {
        if (way == Way.KEYS) {
            type(field, digits);
        } else {
            digits.chars().forEach(d -> press("pad-" + (char) d));
        }
    }

    private void regions(Question q, JsonNode answers) {
        if (way == Way.CHART) {
            tell(q.id());
            answers.get(q.id()).valueStream().map(JsonNode::stringValue).forEach(code -> {
                if (!touch.sees("page-emergency") && !marked(code)) {
                    press(shape(code));
                }
            });
        } else {
            press("show-list");
            many(q, answers);
        }
    }

    private boolean marked(String code) {
        return Boolean.TRUE.equals(robot.lookup("#" + shape(code))
                .<Node>query()
                .queryAccessibleAttribute(AccessibleAttribute.SELECTED));
    }

    private static String shape(String code) {
        return "region-" + code;
    }

    private void region(Question q, String code) {
        if (way == Way.CHART) {
            last(q, shape(code));
        } else {
            press("show-list");
            last(q, "answer-" + q.id() + "-" + code);
        }
    }

    /// Writes into a field, which is touched first unless it is ready to type into.
    private void type(String id, String text) {
        clear(id);
        if (!robot.lookup("#" + id).<Node>query().isFocused()) {
            press(id);
        }
        keys += text.length();
        if (way == Way.TAPS) {
            text.toLowerCase(Locale.ROOT).chars().forEach(c -> touch.press(c == ' ' ? "key-space" : "key-" + (char) c));
        } else {
            robot.write(text, 0);
        }
        touch.settle();
    }

    private void clear(String... ids) {
        for (var id : ids) {
            robot.interact(() -> ((TextField) robot.lookup("#" + id).<Node>query()).clear());
        }
    }
}
