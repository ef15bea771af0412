package org.ashi.ui.review;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is filled in beside the note and not saved yet. It outlasts reading the record anew and a locked screen, and is never saved
/// by a clock: an entry is made by a person or not at all.
public final class Drafts {

    /// One thing that is filled in, as words; days as ISO dates.
    public enum Field {
        OPTION(true),
        SESSIONS(true),
        REVIEW_ON(true),
        REMIND_ON(true),
        LEVEL(false),
        REASON(true),
        AMENDMENT(true),
        HARM(false),
        SERIOUS(false),
        HARM_DAY(false),
        HARM_TEXT(true),
        INSTRUMENT(true),
        SCORED_ON(false),
        SCORE(true);

        /// It would be missed; a mere choice beside it would not.
        private final boolean counts;

        Field(boolean counts) {
            this.counts = counts;
        }
    }

    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final Map<Field, String> base = new EnumMap<>(Field.class);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

    Drafts() {
        for (var field : Field.values()) {
            var value = new SimpleStringProperty("");
            values.put(field, value);
            base.put(field, "");
            value.subscribe(this::compare);
        }
    }

    /// Something is filled in that is not saved.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    boolean open() {
        return open.get();
    }

    boolean filled(Field field) {
        return !text(field).isBlank();
    }

    StringProperty of(Field field) {
        return Objects.requireNonNull(values.get(field), field::name);
    }

    String text(Field field) {
        return of(field).get();
    }

    /// What stands in the record now: fields that nobody touched follow it.
    void follow(RecordState state, LocalDate today) {
        if (state instanceof RecordState.Open(RecordSheet sheet, Access access)) {
            var plan = sheet.intake().review().plan();
            base(Field.OPTION, plan.option().orElse(""));
            base(Field.SESSIONS, plan.sessions().map(n -> Integer.toString(n)).orElse(""));
            base(Field.REVIEW_ON, plan.reviewOn().map(LocalDate::toString).orElse(""));
            base(Field.REMIND_ON, plan.reviewOn().map(LocalDate::toString).orElse(""));
            base(Field.LEVEL, sheet.level().name());
            base(Field.HARM_DAY, today.toString());
            base(Field.SCORED_ON, today.toString());
        }
    }

    private void base(Field field, String text) {
        var touched = changed(field);
        base.put(field, text);
        if (touched) {
            compare();
        } else {
            of(field).set(text);
        }
    }

    /// As it stands in the record.
    void drop(Field... fields) {
        for (var field : fields) {
            of(field).set(base.getOrDefault(field, ""));
        }
    }

    /// All that is not as it stands in the record.
    Map<Field, String> changed() {
        var changed = new EnumMap<Field, String>(Field.class);
        each(field -> changed.put(field, text(field)), this::changed);
        return changed;
    }

    void put(Map<Field, String> kept) {
        kept.forEach((field, text) -> of(field).set(text));
    }

    void forget() {
        each(field -> base.put(field, ""), field -> true);
        each(field -> of(field).set(""), field -> true);
    }

    /// What a person typed, for where the fields cannot be shown.
    static List<String> typed(Map<Field, String> kept) {
        return kept.entrySet().stream()
                .filter(e -> e.getKey().counts && !e.getValue().isBlank())
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }

    private boolean changed(Field field) {
        return !text(field).strip().equals(base.getOrDefault(field, ""));
    }

    private void compare() {
        open.set(values.keySet().stream().anyMatch(field -> field.counts && changed(field)));
    }

    private static void each(Consumer<Field> task, Predicate<Field> of) {
        for (var field : Field.values()) {
            if (of.test(field)) {
                task.accept(field);
            }
        }
    }
}
