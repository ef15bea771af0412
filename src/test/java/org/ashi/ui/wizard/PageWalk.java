package org.ashi.ui.wizard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.ashi.desk.IntakeSession;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenarios;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.testfx.util.WaitForAsyncUtils;

/// Goes through every place that the front desk and a patient can come to, and lets an audience look at each. Pages are
/// found as a patient finds them, by going on from where the wizard is: a new page needs no word here.
public final class PageWalk {

    /// The only words a patient writes on the walk.
    public static final String TYPED = "Ada Jones";

    private static final int EXTRAS_AT = 3;
    private static final int MOST_STOPS = 200;
    private static final String EMPTY = "-empty";
    private static final String ANSWERED = "-answered";
    private static final String MISSING = "-missing";

    /// Sees the same intake on any number of screens at once.
    public interface Audience {
        /// Shows something else from now on.
        void meet(Function<Appearance, ? extends Parent> screen);

        /// Touches a control that changes the screen alone, such as "why we ask".
        void press(String id);

        /// @param page a name for people
        void see(String page);
    }

    private final ProtocolPack pack;
    private final Function<String, Messages> spoken;
    private final String language;
    private final Audience audience;
    private final Set<String> asked = new HashSet<>();

    /// @param spoken the program's own words in a language of the pack
    /// @param language of the patient
    public PageWalk(
            ProtocolPack pack, Function<String, Messages> spoken, String language, Audience audience) {
        this.pack = pack;
        this.spoken = spoken;
        this.language = language;
        this.audience = audience;
    }

    /// Whether a page was seen before its answer: the answered page follows under its own name.
    public static boolean isBeforeAnswer(String page) {
        return page.endsWith(EMPTY) || page.endsWith(MISSING);
    }

    /// Everything there is of the front desk and of a first visit.
    public void everywhere() {
        visited(this::frontDesk);
        form(Intake.FIRST_VISIT);
        visited(this::asides);
        visited(this::emergency);
        visited(this::trouble);
        Scenarios.byLevel().forEach((level, scenario) -> visited(visit -> done(visit, level, scenario)));
    }

    /// The pages of a form, each with the name that [#nameOf] gives it, and then those that only some patients get.
    public void form(String form) {
        visited(visit -> fromEndToEnd(visit, form));
        Detours.ALL.forEach(detour -> {
            var answers = new HashMap<>(detour);
            answers.keySet().removeIf(id -> pack.questionnaire(form).question(id).isEmpty());
            visited(visit -> detour(visit, form, Map.copyOf(answers)));
        });
    }

    /// What a page of a form is called on the walk.
    public static String nameOf(String form, String page) {
        return form.equals(Intake.FIRST_VISIT) ? page : form + "-" + page;
    }

    private void visited(Consumer<Visit> walk) {
        try (var visit = new Visit(pack, spoken)) {
            walk.accept(visit);
        }
    }

    private void frontDesk(Visit visit) {
        var model = new StartModel(
                visit.desk, language, spoken.apply(language), new org.ashi.ui.kit.Background.SameThread(), visit.dialogs,
                new org.ashi.ui.kit.Faults(visit.dialogs, visit.messages), session -> {});
        step(() -> {
            model.refresh();
            audience.meet(appearance -> new StartView(model, () -> {}, () -> {}, () -> {}));
        });
        see("start-empty");
        var left = start(visit);
        left.answer("sex", new Answer.Choice("other"));
        left.patient(new Patient(TYPED, Optional.of(LocalDate.of(1986, 3, 4)), Optional.empty(), Optional.empty()));
        left.save();
        var urgent = start(visit);
        urgent.answer("rf_saddle", Answer.yes());
        urgent.save();
        step(model::refresh);
        see("start-unfinished");
    }

    /// Every page with nothing answered, then with all that can open above the answers, then answered.
    private void fromEndToEnd(Visit visit, String form) {
        var model = meet(visit, IntakeSession.start(visit.desk, language, form));
        for (int i = 0; i < MOST_STOPS && !(model.placeProperty().get() instanceof Place.Done); i++) {
            var here = model.placeProperty().get();
            var name = nameOf(form, name(model));
            asked.add(name);
            see(here instanceof Place.Asking ? name + EMPTY : name);
            if (i == EXTRAS_AT && form.equals(Intake.FIRST_VISIT)) {
                extras();
            }
            if (here instanceof Place.Asking) {
                press("why");
            }
            step(model::next);
            if (!model.placeProperty().get().equals(here)) {
                if (!(here instanceof Place.Asking)) {
                    continue;
                }
                step(model::back);
                press("why");
            }
            see(name + MISSING);
            if (here instanceof Place.Asking) {
                press("why");
            }
            step(() -> answer(model));
            see(here instanceof Place.Asking ? name : name + ANSWERED);
            step(model::next);
            if (model.placeProperty().get().equals(here)) {
                throw new AssertionError("the walk cannot get past " + name);
            }
        }
        if (!(model.placeProperty().get() instanceof Place.Done)) {
            throw new AssertionError("the walk does not come to an end");
        }
        see(nameOf(form, "done"));
    }

    /// Looks at the pages that the dull walk did not come to: with nothing answered, and answered.
    private void detour(Visit visit, String form, Map<String, Answer> answers) {
        var session = IntakeSession.start(visit.desk, language, form);
        session.answer(answers);
        session.save();
        var model = meet(visit, session);
        step(() -> {
            model.continueAfterEmergency();
            handOver(model);
        });
        for (int i = 0; i < MOST_STOPS && model.placeProperty().get() instanceof Place.Asking; i++) {
            var name = nameOf(form, name(model));
            var isNew = asked.add(name);
            if (isNew) {
                see(name + EMPTY);
            }
            step(() -> answer(model, answers));
            if (isNew) {
                see(name);
            }
            step(() -> {
                model.next();
                model.continueAfterEmergency();
                model.sideIsCorrect(true);
            });
        }
        if (!(model.placeProperty().get() instanceof Place.Check)) {
            throw new AssertionError("the detour of " + answers.keySet() + " does not come to an end, but to " + name(model));
        }
    }

    /// Answers dully what was not answered before.
    private static void answer(WizardModel model, Map<String, Answer> given) {
        if (name(model).equals("age") && given.get("age") instanceof Answer.Number(int years)) {
            model.type("age-day", "4");
            model.type("age-month", "3");
            model.type("age-year", Integer.toString(LocalDate.now(Visit.CLOCK).getYear() - years));
            return;
        }
        if (model.placeProperty().get() instanceof Place.Asking(int page)
                && model.shown(page).stream().map(Question::id).noneMatch(given::containsKey)) {
            answer(model);
        } else if (model.placeProperty().get() instanceof Place.Asking(int page)
                && model.route().steps().stop(page).page().checklist()) {
            model.none(page);
            model.shown(page).stream()
                    .filter(line -> given.containsKey(line.id()))
                    .forEach(line -> model.give(line.id(), given.get(line.id())));
        }
    }

    /// What opens from the line above every page.
    private void extras() {
        press("display");
        see("display");
        press("display-done");
    }

    /// What a patient who answers dully does not come to.
    private void asides(Visit visit) {
        var model = meet(visit, start(visit));
        step(() -> {
            handOver(model);
            model.help().ask();
        });
        see("help");
        step(model.help()::goOn);
        step(() -> {
            for (int i = 0; i < MOST_STOPS && !(model.placeProperty().get() instanceof Place.OneSide); i++) {
                Visit.answerDully(model);
                regions(model).forEach(q -> model.give(q.id(), Answer.Choices.of("buttock_r", "calf_r")));
                model.next();
            }
        });
        see("side");
        step(() -> model.sideIsCorrect(false));
        see("side-doubted");
    }

    private static List<Question> regions(WizardModel model) {
        return model.placeProperty().get() instanceof Place.Asking(int page)
                ? model.shown(page).stream().filter(q -> q.kind() instanceof Kind.Regions).toList()
                : List.of();
    }

    private void emergency(Visit visit) {
        var model = meet(visit, start(visit));
        step(() -> walkInto(model));
        see("emergency");
        press("emergency-why");
        press("emergency-staff");
        see("emergency-open");
        step(model::continueAfterEmergency);
        see(name(model) + "-helped");
        var again = meet(visit, IntakeSession.resume(visit.desk, visit.store.only()));
        step(again::stop);
        see("stopped");
    }

    private void trouble(Visit visit) {
        var model = meet(visit, start(visit));
        step(() -> {
            handOver(model);
            visit.store.refuse(new SaveResult.Failed("DISK-FULL"));
            answer(model);
            model.next();
        });
        see(name(model) + "-trouble");
    }

    private void done(Visit visit, String level, String scenario) {
        var session = start(visit);
        session.patient(new Patient(TYPED, Optional.of(LocalDate.of(1986, 3, 4)), Optional.of("01234 567"), Optional.empty()));
        var answers = new HashMap<>(Scenarios.answers(scenario));
        answers.values().removeIf(a -> a instanceof Answer.Text);
        session.answer(Map.copyOf(answers));
        session.save();
        var model = meet(visit, session);
        step(() -> {
            for (int i = 0; i < MOST_STOPS && !(model.placeProperty().get() instanceof Place.Done); i++) {
                model.continueAfterEmergency();
                answer(model);
                model.next();
            }
        });
        if (!(model.placeProperty().get() instanceof Place.Done)) {
            throw new AssertionError("the walk with " + scenario + " does not come to an end");
        }
        see("done-" + level);
    }

    private IntakeSession start(Visit visit) {
        return IntakeSession.start(visit.desk, language);
    }

    private WizardModel meet(Visit visit, IntakeSession session) {
        var model = visit.model(session);
        step(() -> audience.meet(appearance -> new WizardView(model, appearance, () -> {})));
        return model;
    }

    private static void handOver(WizardModel model) {
        while (!(model.placeProperty().get() instanceof Place.Asking)) {
            answer(model);
            model.next();
        }
    }

    /// Goes on until an answer calls staff.
    private static void walkInto(WizardModel model) {
        handOver(model);
        for (int i = 0; i < MOST_STOPS && model.emergencyProperty().get().isEmpty(); i++) {
            if (model.placeProperty().get() instanceof Place.Asking(int page)) {
                model.shown(page).stream()
                        .filter(q -> q.id().startsWith("rf_") && model.emergencyProperty().get().isEmpty())
                        .filter(q -> Checklist.below(q).isEmpty())
                        .forEach(q -> model.give(q.id(), Answer.yes()));
            }
            if (model.emergencyProperty().get().isEmpty()) {
                Visit.answerDully(model);
                model.next();
            }
        }
    }

    /// Every line of a checklist that asks more is ticked, so that what it asks shows.
    private static void answer(WizardModel model) {
        if (model.placeProperty().get() instanceof Place.Staff) {
            model.route().steps().ofStaff().forEach(q -> model.give(q.id(), Answer.yes()));
        }
        if (model.placeProperty().get() instanceof Place.Sign) {
            model.signing().given().type();
            model.signing().given().name(TYPED);
        }
        Visit.answerDully(model);
        if (model.placeProperty().get() instanceof Place.Asking(int page) && model.route().steps().stop(page).page().checklist()) {
            for (Question line : model.shown(page)) {
                Checklist.below(line).stream().findFirst().ifPresent(code -> model.give(line.id(), new Answer.Choice(code)));
            }
        }
    }

    private static String name(WizardModel model) {
        return Visit.pageOf(model)
                .orElseGet(() -> model.placeProperty().get().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }

    private void press(String id) {
        step(() -> audience.press(id));
    }

    private void see(String page) {
        step(() -> audience.see(page));
    }

    private void step(Runnable step) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
    }
}
