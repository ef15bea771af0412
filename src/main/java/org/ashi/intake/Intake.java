package org.ashi.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One patient's filled-in response with what became of it.
///
/// @param id random, given when the form is started
/// @param startedAt when the form was started
/// @param finishedAt when it was handed in; empty while [Status#UNFINISHED] and for a form given up
/// @param language BCP 47 tag of the language it was filled in, the last one where the patient changed it
/// @param form id of the pack's form that was filled in
/// @param alert the emergency shown while filling in, if any
/// @param helps when the patient asked for help, in order
/// @param pageTimes how long each page was shown, in the order of the form, each page once; empty where it was not filled in on a screen
/// @param signature what the patient put under the answers, if anything
public record Intake(
        UUID id,
        Instant startedAt,
        Optional<Instant> finishedAt,
        String language,
        String form,
        Patient patient,
        Answers answers,
        Optional<Alert> alert,
        List<Help> helps,
        List<PageTime> pageTimes,
        Optional<Signature> signature,
        Status status,
        Review review) {

    /// The form for a first visit.
    public static final String FIRST_VISIT = "first";
    /// The short form for a visit after that.
    public static final String RETURN_VISIT = "return";

    public Intake {
        helps = List.copyOf(helps);
        pageTimes = List.copyOf(pageTimes);
        if (language.isBlank() || form.isBlank()) {
            throw new IllegalArgumentException("an intake needs its language and its form");
        }
        if (pageTimes.size() > PageTime.MOST
                || pageTimes.stream().map(PageTime::page).distinct().count() < pageTimes.size()) {
            throw new IllegalArgumentException("each page of a form has one time");
        }
        if (status == Status.SIGNED_OFF != review.signOff().isPresent()) {
            throw new IllegalArgumentException("signed off and its sign-off go together");
        }
        if (status == Status.UNFINISHED && finishedAt.isPresent()) {
            throw new IllegalArgumentException("an unfinished intake has no finishing time");
        }
    }

    public static Intake started(UUID id, Instant at, String language) {
        return started(id, at, language, FIRST_VISIT);
    }

    public static Intake started(UUID id, Instant at, String language, String form) {
        return new Intake(
                id,
                at,
                Optional.empty(),
                language,
                form,
                Patient.UNNAMED,
                Answers.NONE,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Status.UNFINISHED,
                Review.NONE);
    }

    /// The same under another id, where the first is taken.
    public Intake withId(UUID newId) {
        return new Intake(
                newId, startedAt, finishedAt, language, form, patient, answers, alert, helps, pageTimes, signature, status, review);
    }

    public Intake withLanguage(String newLanguage) {
        return new Intake(
                id, startedAt, finishedAt, newLanguage, form, patient, answers, alert, helps, pageTimes, signature, status, review);
    }

    public Intake withPatient(Patient p) {
        return new Intake(
                id, startedAt, finishedAt, language, form, p, answers, alert, helps, pageTimes, signature, status, review);
    }

    public Intake withAnswers(Answers a) {
        return new Intake(
                id, startedAt, finishedAt, language, form, patient, a, alert, helps, pageTimes, signature, status, review);
    }

    public Intake withAlert(Alert a) {
        return new Intake(
                id, startedAt, finishedAt, language, form, patient, answers, Optional.of(a), helps, pageTimes, signature, status,
                review);
    }

    public Intake withHelp(Help help) {
        var all = Stream.concat(helps.stream(), Stream.of(help)).toList();
        return new Intake(
                id, startedAt, finishedAt, language, form, patient, answers, alert, all, pageTimes, signature, status, review);
    }

    /// @param times of every page so far
    public Intake withPageTimes(List<PageTime> times) {
        return new Intake(
                id, startedAt, finishedAt, language, form, patient, answers, alert, helps, times, signature, status, review);
    }

    public Intake withSignature(Optional<Signature> s) {
        return new Intake(
                id, startedAt, finishedAt, language, form, patient, answers, alert, helps, pageTimes, s, status, review);
    }

    /// Handed in by the patient.
    public Intake finished(Instant at) {
        return ended(Optional.of(at));
    }

    /// Given up in the middle but kept for the practitioner.
    public Intake abandoned() {
        return ended(Optional.empty());
    }

    private Intake ended(Optional<Instant> at) {
        return new Intake(
                id, startedAt, at, language, form, patient, answers, alert, helps, pageTimes, signature, Status.NEW, review);
    }

    public Intake reviewed(Status newStatus, Review newReview) {
        return new Intake(
                id, startedAt, finishedAt, language, form, patient, answers, alert, helps, pageTimes, signature, newStatus,
                newReview);
    }

    @Override
    public String toString() {
        return "Intake[" + id + "]";
    }
}
