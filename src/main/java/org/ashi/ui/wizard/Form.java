package org.ashi.ui.wizard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Patient;

/// What the patient has touched and typed, whether or not it could be saved yet.
final class Form {

    private final Questionnaire questionnaire;
    private final LocalDate today;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<String, String> typed = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private boolean keyboardShown = true;

    private boolean asList;

    Form(Questionnaire questionnaire, Standing standing, LocalDate today) {
        this.questionnaire = questionnaire;
        this.today = today;
        answers.putAll(standing.answers().byQuestion());
        questionnaire.questions().forEach(q -> restore(q, standing.patient()));
    }

    Optional<Answer> answer(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    void put(String id, Answer answer) {
        answers.put(id, answer);
    }

    void remove(String id) {
        answers.remove(id);
    }

    /// Forgets answers of questions that are no longer put; an old answer must not come back with its question.
    void forget(Set<String> hidden) {
        answers.keySet().removeAll(hidden);
        opened.removeAll(hidden);
        hidden.forEach(this::forgetTyped);
    }

    /// Empties the fields of a question.
    void forgetTyped(String id) {
        typed.keySet().removeIf(field -> field.equals(id) || field.startsWith(id + "-"));
    }

    /// The codes picked in a list or region question; empty also where there is no answer.
    Set<String> codes(String id) {
        return answer(id)
                .filter(Answer.Choices.class::isInstance)
                .map(a -> ((Answer.Choices) a).codes())
                .orElse(Set.of());
    }

    /// The codes after one was touched: exclusive ones rule out all others.
    Set<String> toggled(Question question, String code) {
        var exclusive = question.kind() instanceof Kind.Choices c ? c.exclusive() : Set.<String>of();
        var next = new TreeSet<>(codes(question.id()));
        if (!next.remove(code)) {
            if (exclusive.contains(code)) {
                next.clear();
            } else {
                next.removeAll(exclusive);
            }
            next.add(code);
        }
        return next;
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    void type(String field, String text) {
        typed.put(field, text);
    }

    /// Whether a checklist line shows its options though none of them is picked yet.
    boolean opened(String id) {
        return opened.contains(id);
    }

    void open(String id, boolean open) {
        if (open) {
            opened.add(id);
        } else {
            opened.remove(id);
        }
    }

    /// Whether fields for text have the keyboard of the screen below them; each new form begins with it.
    boolean keyboardShown() {
        return keyboardShown;
    }

    void showKeyboard(boolean shown) {
        keyboardShown = shown;
    }

    /// The age follows from the date of birth, and only the session works it out.
    void takeAge(Answers given) {
        questionnaire.birthDate().map(Question::id).ifPresent(id -> given.get(id).ifPresent(age -> put(id, age)));
    }

    /// Whether regions are shown as a list instead of a picture.
    boolean asList() {
        return asList;
    }

    void asList(boolean list) {
        asList = list;
    }

    Entry<LocalDate> born(String id) {
        return Entry.born(typed(id + "-day"), typed(id + "-month"), typed(id + "-year"), today);
    }

    Entry<Integer> number(String id, Kind.NumberRange range) {
        return Entry.number(typed(id), range.min(), range.max());
    }

    Entry<String> text(String id, Kind.ShortText text) {
        return Entry.text(typed(id), Math.min(text.maxLength(), Patient.MAX_LENGTH));
    }

    private void restore(Question q, Patient patient) {
        var id = q.id();
        switch (q.kind()) {
            case Kind.ShortText t -> q.identity().map(field -> ofPatient(field, patient))
                    .or(() -> answer(id).map(a -> a instanceof Answer.Text(String text) ? text : ""))
                    .ifPresent(text -> type(id, text));
            case Kind.NumberRange n -> answer(id).ifPresent(
                    a -> type(id, a instanceof Answer.Number(int value) ? Integer.toString(value) : ""));
            case Kind.BirthDate b -> patient.birthDate().ifPresent(date -> {
                type(id + "-day", Integer.toString(date.getDayOfMonth()));
                type(id + "-month", Integer.toString(date.getMonthValue()));
                type(id + "-year", Integer.toString(date.getYear()));
            });
            case Kind.YesNo k -> {}
            case Kind.Choice k -> {}
            case Kind.Choices k -> {}
            case Kind.Scale k -> {}
            case Kind.Regions k -> {}
            case Kind.RegionOf k -> {}
        }
    }

    static String ofPatient(Question.IdentityField field, Patient patient) {
        return switch (field) {
            case NAME -> patient.name();
            case PHONE -> patient.phone().orElse("");
            case RECORD_NUMBER -> patient.recordNumber().orElse("");
        };
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }
}
