package org.ashi.ui.wizard;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.IntakeStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.wording.Wording;

/// Visits in which everything that can be typed is typed, on the wizard without a screen.
public final class TypedVisit {

    private final Desk desk;

    public TypedVisit(ProtocolPack pack, IntakeStore store, Clock clock) {
        desk = Desk.of(pack, store, clock);
    }

    /// @param name of the patient, also signed with
    /// @return id of the intake that was handed in
    public UUID handIn(String name, String phone, String recordNumber) {
        var session = IntakeSession.start(desk, "en");
        var model = at("pref", session, name, phone, recordNumber);
        while (!(model.placeProperty().get() instanceof Place.Check)) {
            Visit.answerDully(model);
            model.next();
        }
        model.next();
        model.signing().given().type();
        model.signing().given().name(name);
        model.next();
        if (!(model.placeProperty().get() instanceof Place.Done)) {
            throw new AssertionError("not handed in: " + model.placeProperty().get());
        }
        return session.intake().id();
    }

    /// @return id of the draft that somebody left
    public UUID leave(String name, String phone, String recordNumber) {
        var session = IntakeSession.start(desk, "en");
        at("pref", session, name, phone, recordNumber);
        return session.intake().id();
    }

    /// As [#leave(String, String, String)], and then given up.
    public void giveUp(String name, String phone, String recordNumber) {
        var session = IntakeSession.start(desk, "en");
        at("pref", session, name, phone, recordNumber);
        session.giveUp();
    }

    private WizardModel at(String page, IntakeSession session, String name, String phone, String recordNumber) {
        var messages = Messages.of("en", ZoneOffset.UTC);
        var model = new WizardModel(
                desk,
                session,
                language -> new Wording(desk.pack(), language, messages),
                new Background.SameThread(),
                new Faults(new ScriptedDialogs(), messages),
                new Pause.None());
        model.give("capacity", org.ashi.intake.Answer.yes());
        model.type("phone", phone);
        model.type("record_number", recordNumber);
        model.next();
        model.next();
        for (int i = 0; i < 200 && !Visit.pageOf(model).equals(java.util.Optional.of(page)); i++) {
            Visit.answerDully(model);
            if (model.placeProperty().get() instanceof Place.Asking(int p)
                    && model.shown(p).stream().anyMatch(q -> q.id().equals("patient_name"))) {
                model.type("patient_name", name);
            }
            model.next();
        }
        return model;
    }
}
