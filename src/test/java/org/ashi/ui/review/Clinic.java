package org.ashi.ui.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Patient;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenarios;
import org.ashi.rules.PackRef;
import org.ashi.rules.RuleBase;
import org.ashi.store.Archive;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.wording.Wording;

/// A clinic with the shipped pack on a morning in November, for tests.
final class Clinic {

    static final Instant NOW = Instant.parse("2026-11-21T09:05:00Z");

    final ProtocolPack pack = BuiltInPack.lowBackPain();
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    final Messages messages;
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final Archive store;

    Clinic(Archive store) {
        this(store, Messages.of(Locale.ENGLISH, ZoneOffset.UTC));
    }

    /// @param messages in the practitioner's language
    Clinic(Archive store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    ReviewDesk desk(Background background) {
        return desk(background, pack, (intake, to) -> new ReportExport.Result.Written(to.file()));
    }

    ReviewDesk desk(Background background, ProtocolPack inUse, ReportExport export) {
        return ReviewDesk.of(
                inUse, store, clock, messages, background, new Faults(dialogs, messages), export);
    }

    Wording wording() {
        return new Wording(pack, messages.language(), messages);
    }

    /// The same pack under another version.
    ProtocolPack nextVersion() {
        var r = pack.rules();
        var next = new RuleBase(
                new PackRef(r.ref().id(), "99.0.0", "b".repeat(64)),
                r.variables(),
                r.facts(),
                r.rules(),
                r.escalations(),
                r.causes(),
                r.thresholds(),
                r.fallback(),
                r.options());
        return new ProtocolPack(
                true, pack.languages(), pack.consentVersion(), pack.bodyMap(), pack.questionnaire(), next, pack.guidance(),
                pack.sources(), pack.texts());
    }

    /// Takes a scenario of the pack through the front desk and hands it in.
    UUID handedIn(String scenario, String name) {
        return handedIn(scenario, name, Map.of());
    }

    /// @param instead other answers; empty for none
    UUID handedIn(String scenario, String name, Map<String, Optional<Answer>> instead) {
        return handedIn(session(scenario, name, instead));
    }

    static UUID handedIn(IntakeSession session) {
        require(session.finish());
        return session.intake().id();
    }

    IntakeSession session(String scenario, String name, Map<String, Optional<Answer>> instead) {
        var session = IntakeSession.start(Desk.of(pack, store, clock), "en");
        session.patient(new Patient(
                name, Optional.of(LocalDate.of(1983, 3, 4)), Optional.of("0123 456"), Optional.of("R-77")));
        var answers = new HashMap<>(Scenarios.answers(scenario));
        instead.forEach((id, answer) -> answer.ifPresentOrElse(a -> answers.put(id, a), () -> answers.remove(id)));
        if (!(session.answer(answers) instanceof IntakeSession.Step.Taken)) {
            throw new AssertionError("scenario " + scenario + " does not fit the questions");
        }
        require(session.save());
        return session;
    }

    static void require(SaveResult result) {
        if (!(result instanceof SaveResult.Saved)) {
            throw new AssertionError("not saved: " + result);
        }
    }
}
