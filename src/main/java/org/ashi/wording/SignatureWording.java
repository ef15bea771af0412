package org.ashi.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ashi.intake.Help;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.Mark;
import org.ashi.text.Messages;

/// Puts into words whether an intake is signed as it stands, and where the patient was helped.
public final class SignatureWording {

    private final Wording wording;
    private final Messages messages;

    public SignatureWording(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
    }

    /// Worked out from the intake itself, not from what was noted about it.
    public String state(Intake intake) {
        return state(Signature.state(intake), messages);
    }

    public static String state(Signature.State state, Messages messages) {
        return messages.get("signature.state." + state.name());
    }

    /// What must be known about it; empty where it is signed as it stands.
    public Optional<String> remark(Intake intake) {
        return switch (Signature.state(intake)) {
            case MATCHES -> Optional.empty();
            case NONE -> Optional.of(messages.get("signature.none"));
            case BROKEN -> Optional.of(messages.get("signature.broken"));
        };
    }

    /// How and when it was given, such as "Drawn on 2 Mar 2026, 08:59".
    public String given(Signature signature) {
        var at = messages.dateTime(signature.at());
        return switch (signature.mark()) {
            case Mark.Drawn d -> messages.get("signature.drawn", at);
            case Mark.Typed(String name) -> messages.get("signature.typed", name, at);
        };
    }

    /// What was agreed to.
    public String consent(Signature signature) {
        var language = Locale.forLanguageTag(signature.consent().language());
        return messages.get(
                "signature.consent", signature.consent().version(), language.getDisplayLanguage(messages.locale()));
    }

    /// One line for each time that the patient asked for help.
    public List<String> helps(Intake intake) {
        return intake.helps().stream().map(h -> help(h, intake.form())).toList();
    }

    private String help(Help help, String form) {
        return messages.get("help.asked", messages.dateTime(help.at()), new PageWording(wording).find(help.page(), form).orElse(help.page()));
    }
}
