package org.ashi.ui.wizard;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.wording.Wording;

/// A visit to the clinic on 21 November 2026 with the shipped pack, an archive of its own and no toolkit.
final class Visit implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    final ProtocolPack pack;
    final FreshArchive archive = FreshArchive.open();
    final TroubledStore store = archive.store();
    final Messages messages = Messages.of("en", ZoneOffset.UTC);
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final Desk desk;
    final Wording wording;
    private final Function<String, Wording> wordings;
    Pause pause = new Pause.None();

    Visit() {
        this(BuiltInPack.lowBackPain());
    }

    Visit(ProtocolPack pack) {
        this(pack, language -> Messages.of(language, ZoneOffset.UTC));
    }

    Visit(Clock clock) {
        this(BuiltInPack.lowBackPain(), language -> Messages.of(language, ZoneOffset.UTC), clock);
    }

    /// @param spoken the program's own words in a language of the pack
    Visit(ProtocolPack pack, Function<String, Messages> spoken) {
        this(pack, spoken, CLOCK);
    }

    private Visit(ProtocolPack pack, Function<String, Messages> spoken, Clock clock) {
        this.pack = pack;
        desk = Desk.of(pack, store, clock);
        wordings = language -> new Wording(pack, language, spoken.apply(language));
        wording = wordings.apply("en");
    }

    WizardModel start() {
        return model(IntakeSession.start(desk, "en"));
    }

    WizardModel resume() {
        return model(IntakeSession.resume(desk, store.only()));
    }

    WizardModel model(IntakeSession session) {
        return new WizardModel(
                desk, session, wordings, new Background.SameThread(), new Faults(dialogs, messages), pause);
    }

    /// A wizard that staff have just handed over.
    WizardModel handedOver() {
        var model = start();
        model.give("capacity", Answer.yes());
        model.next();
        model.next();
        return model;
    }

    /// A wizard that stands on a page, with all pages before it answered in the dullest way.
    WizardModel at(String pageId) {
        return onTo(handedOver(), pageId);
    }

    /// Goes on to a page, with all pages before it answered in the dullest way.
    static WizardModel onTo(WizardModel model, String pageId) {
        for (int i = 0; i < 200 && !pageOf(model).equals(Optional.of(pageId)); i++) {
            answerDully(model);
            model.next();
        }
        if (!pageOf(model).equals(Optional.of(pageId))) {
            throw new AssertionError("never came to " + pageId + ", but to " + model.placeProperty().get());
        }
        return model;
    }

    /// A wizard at the page to sign, with everything answered in the dullest way.
    WizardModel toSign() {
        var model = at("pref");
        while (!(model.placeProperty().get() instanceof Place.Check)) {
            answerDully(model);
            model.next();
        }
        model.next();
        return model;
    }

    /// Draws a line across the field.
    static void sign(WizardModel model) {
        model.signing().given().begin(1000, 3000);
        model.signing().given().move(9000, 7000);
    }

    static Optional<String> pageOf(WizardModel model) {
        return model.placeProperty().get() instanceof Place.Asking(int page)
                ? Optional.of(model.route().steps().stop(page).page().id())
                : Optional.empty();
    }

    @Override
    public void close() {
        archive.close();
    }

    Question question(String id) {
        return pack.questionnaire().question(id).orElseThrow();
    }

    static void answerDully(WizardModel model) {
        if (model.placeProperty().get() instanceof Place.Asking(int page)) {
            if (model.route().steps().stop(page).page().checklist()) {
                model.none(page);
            } else {
                model.shown(page).forEach(q -> answerDully(model, q));
            }
        }
    }

    private static void answerDully(WizardModel model, Question q) {
        switch (q.kind()) {
            case org.ashi.form.Kind.YesNo k -> model.give(q.id(), q.id().startsWith("rf_") ? Answer.no() : Answer.yes());
            case org.ashi.form.Kind.Choice(List<String> options) ->
                model.give(q.id(), new Answer.Choice(options.contains("no") ? "no" : options.getFirst()));
            case org.ashi.form.Kind.Choices k -> model.give(q.id(), Answer.Choices.of());
            case org.ashi.form.Kind.Scale k -> model.give(q.id(), new Answer.Number(4));
            case org.ashi.form.Kind.Regions k -> model.give(q.id(), Answer.Choices.of("lumbar_c", "sacrum"));
            case org.ashi.form.Kind.RegionOf k -> model.give(q.id(), new Answer.Choice("lumbar_c"));
            case org.ashi.form.Kind.NumberRange k -> model.type(q.id(), "40");
            case org.ashi.form.Kind.ShortText k -> model.type(q.id(), PageWalk.TYPED);
            case org.ashi.form.Kind.BirthDate k -> {
                model.type(q.id() + "-day", "4");
                model.type(q.id() + "-month", "3");
                model.type(q.id() + "-year", "1986");
            }
        }
    }
}
