package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.desk.IntakeSession;
import org.ashi.form.Question;
import org.ashi.intake.Signature;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.SaveResult;
import org.ashi.ui.sign.SignModel;

/// What the patient signs, and how it is handed in.
final class Signing {

    /// Under which a missing signature is told.
    static final String FIELD = "signature";

    private final ProtocolPack pack;
    private final Speech speech;
    private final SignModel given = new SignModel();

    Signing(ProtocolPack pack, Speech speech) {
        this.pack = pack;
        this.speech = speech;
    }

    SignModel given() {
        return given;
    }

    String title() {
        return speech.now().text("consent", "title");
    }

    String text() {
        return speech.now().text("consent", "text");
    }

    /// Above the statements.
    String lead() {
        return speech.get().get("sign.statements");
    }

    List<String> statements() {
        return pack.questionnaire().declarations().stream()
                .map(Question::id)
                .map(id -> speech.now().text("question", id, "statement"))
                .toList();
    }

    /// Empty if it can be signed.
    List<Problem> problems() {
        return given.problem()
                .map(p -> List.of(new Problem(FIELD, speech.get().get("sign.problem." + p))))
                .orElse(List.of());
    }

    /// Signs what is on the page and hands in, as one save; empty while there are [#problems()].
    Optional<Function<IntakeSession, SaveResult>> signed() {
        return given.mark().map(mark -> {
            var consent = consent();
            return session -> {
                session.sign(mark, consent);
                return session.finish();
            };
        });
    }

    static SaveResult unsigned(IntakeSession session) {
        session.unsign();
        return session.finish();
    }

    private Signature.Consent consent() {
        var shown = new ArrayList<>(List.of(title(), lead()));
        shown.addAll(statements());
        shown.add(text());
        return Signature.Consent.of(pack.consentVersion(), speech.language(), shown);
    }
}
