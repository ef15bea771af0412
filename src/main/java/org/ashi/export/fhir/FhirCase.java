package org.ashi.export.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Kind;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.rules.Evaluator;
import org.ashi.rules.PackRef;
import org.ashi.rules.RuleBase;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;

/// What a bundle is made of.
///
/// @param wording of the practitioner's language
/// @param at when it is exported
/// @param program names the program and its version
/// @param withNote the practitioner's note goes along
record FhirCase(StoredIntake stored, Wording wording, Instant at, String program, boolean withNote) {

    Intake intake() {
        return stored.intake();
    }

    Answers answers() {
        return intake().answers();
    }

    /// The version of the pack that the record was made with.
    PackRef pack() {
        return stored.assessment().pack();
    }

    Questionnaire form() {
        return wording.pack().questionnaire(intake().form());
    }

    RuleBase rules() {
        return wording.pack().rules(intake().form());
    }

    /// When what the patient says held.
    Instant said() {
        return intake().finishedAt().orElse(intake().startedAt());
    }

    /// Whether the form at hand is the one that was filled in, and each answer one that it takes. Where it is not, the
    /// answers go without it: a form of another version would say what nobody was asked.
    boolean fits() {
        if (!pack().equals(wording.pack().ref()) || !wording.pack().forms().containsKey(intake().form())) {
            return false;
        }
        var hidden = hidden();
        return answers().byQuestion().entrySet().stream()
                .allMatch(e -> !hidden.contains(e.getKey())
                        && form().question(e.getKey())
                                .filter(q -> q.identity().isEmpty())
                                .filter(q -> AnswerCheck.check(q, e.getValue()).isEmpty())
                                .isPresent());
    }

    /// Questions of the form at hand that are not put to this patient.
    Set<String> hidden() {
        return new Evaluator(rules()).hidden(answers());
    }

    /// The form's address, without its version.
    String formUrl() {
        return Systems.form(pack(), intake().form(), wording.messages().language());
    }

    /// A question in words. The answer to a date of birth is an age.
    String words(String question) {
        return wording.pack().question(question).filter(q -> q.kind() instanceof Kind.BirthDate).isPresent()
                ? wording.messages().get("fhir.age")
                : wording.question(question);
    }

    /// The same for each export of the record, so that whoever takes two of them does not keep the parts twice.
    String id(String part) {
        return UUID.nameUUIDFromBytes(("ashi-fhir/" + intake().id() + "/" + part).getBytes(StandardCharsets.UTF_8)).toString();
    }

    String patientId() {
        return intake().review().patient().map(UUID::toString).orElseGet(() -> id("patient"));
    }

    @Override
    public String toString() {
        return "FhirCase[" + stored + "]";
    }
}
