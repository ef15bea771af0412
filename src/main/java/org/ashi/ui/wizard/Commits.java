package org.ashi.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Question.IdentityField;
import org.ashi.intake.Answer;
import org.ashi.intake.Patient;

/// Passes what was typed on a page to the session, when the page is left. What is not understood stays in the form.
final class Commits {

    private final Form form;
    private final Saver saver;

    Commits(Form form, Saver saver) {
        this.form = form;
        this.saver = saver;
    }

    /// @param patient as the session has it
    void of(List<Question> questions, Patient patient) {
        questions.forEach(q -> commit(q, patient));
    }

    private void commit(Question q, Patient patient) {
        switch (q.kind()) {
            case Kind.ShortText t -> text(q, form.text(q.id(), t), patient);
            case Kind.NumberRange n -> {
                switch (form.number(q.id(), n)) {
                    case Entry.Value<Integer>(Integer value) -> answer(q, new Answer.Number(value));
                    case Entry.Empty<Integer> e -> erased(q);
                    case Entry.Wrong<Integer> w -> {}
                }
            }
            case Kind.BirthDate b -> {
                if (form.born(q.id()) instanceof Entry.Value<java.time.LocalDate>(var date)
                        && !patient.birthDate().equals(Optional.of(date))) {
                    patient(p -> p.withBirthDate(Optional.of(date)));
                }
            }
            case Kind.YesNo k -> {}
            case Kind.Choice k -> {}
            case Kind.Choices k -> {}
            case Kind.Scale k -> {}
            case Kind.Regions k -> {}
            case Kind.RegionOf k -> {}
        }
    }

    private void text(Question q, Entry<String> entry, Patient patient) {
        var identity = q.identity();
        switch (entry) {
            case Entry.Value<String>(String value) when identity.isEmpty() -> answer(q, new Answer.Text(value));
            case Entry.Value<String>(String value) -> identity(identity.get(), value, patient);
            case Entry.Empty<String> e when identity.isPresent() -> identity(identity.get(), "", patient);
            case Entry.Empty<String> e -> erased(q);
            case Entry.Wrong<String> w -> {}
        }
    }

    private void identity(IdentityField field, String value, Patient patient) {
        if (Form.ofPatient(field, patient).equals(value)) {
            return;
        }
        patient(
                switch (field) {
                    case NAME -> p -> p.withName(value);
                    case PHONE -> p -> p.withPhone(Optional.of(value));
                    case RECORD_NUMBER -> p -> p.withRecordNumber(Optional.of(value));
                });
    }

    /// An emptied field takes its answer back; "not sure" beside it stays.
    private void erased(Question q) {
        if (form.answer(q.id()).filter(Answer::isKnown).isPresent()) {
            form.remove(q.id());
            saver.step(s -> s.clear(Set.of(q.id())));
        }
    }

    private void answer(Question q, Answer answer) {
        if (!form.answer(q.id()).equals(Optional.of(answer))) {
            form.put(q.id(), answer);
            saver.step(s -> s.answer(q.id(), answer));
        }
    }

    // The change is made to the session's own patient: one page may give several of its parts.
    private void patient(UnaryOperator<Patient> change) {
        saver.step(s -> s.patient(change.apply(s.intake().patient())));
    }
}
