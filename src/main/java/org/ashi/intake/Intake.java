package org.ashi.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One patient's filled-in response with what became of it.
///
/// @param id random, given when the form is started
/// @param startedAt when the form was started
/// @param finishedAt when it was handed in; empty while [Status#UNFINISHED] and for a form given up
/// @param language BCP 47 tag of the language it was filled in
/// @param alert the emergency shown while filling in, if any
public record Intake(
        UUID id,
        Instant startedAt,
        Optional<Instant> finishedAt,
        String language,
        Patient patient,
        Answers answers,
        Optional<Alert> alert,
        Status status,
        Review review) {

    public Intake {
        if (language.isBlank()) {
            throw new IllegalArgumentException("an intake needs its language");
        }
        if (status == Status.SIGNED_OFF != review.signOff().isPresent()) {
            throw new IllegalArgumentException("signed off and its sign-off go together");
        }
        if (status == Status.UNFINISHED && finishedAt.isPresent()) {
            throw new IllegalArgumentException("an unfinished intake has no finishing time");
        }
    }

    public static Intake started(UUID id, Instant at, String language) {
        return new Intake(
                id,
                at,
                Optional.empty(),
                language,
                Patient.UNNAMED,
                Answers.NONE,
                Optional.empty(),
                Status.UNFINISHED,
                Review.NONE);
    }

    /// The same under another id, where the first is taken.
    public Intake withId(UUID newId) {
        return new Intake(
                newId, startedAt, finishedAt, language, patient, answers, alert, status, review);
    }

    public Intake withPatient(Patient p) {
        return new Intake(id, startedAt, finishedAt, language, p, answers, alert, status, review);
    }

    public Intake withAnswers(Answers a) {
        return new Intake(id, startedAt, finishedAt, language, patient, a, alert, status, review);
    }

    public Intake withAlert(Alert a) {
        return new Intake(id, startedAt, finishedAt, language, patient, answers, Optional.of(a), status, review);
    }

    /// Handed in by the patient.
    public Intake finished(Instant at) {
        return new Intake(
                id, startedAt, Optional.of(at), language, patient, answers, alert, Status.NEW, review);
    }

    /// Given up in the middle but kept for the practitioner.
    public Intake abandoned() {
        return new Intake(
                id, startedAt, Optional.empty(), language, patient, answers, alert, Status.NEW, review);
    }

    public Intake reviewed(Status newStatus, Review newReview) {
        return new Intake(
                id, startedAt, finishedAt, language, patient, answers, alert, newStatus, newReview);
    }

    @Override
    public String toString() {
        return "Intake[" + id + "]";
    }
}
