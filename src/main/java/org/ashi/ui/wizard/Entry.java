package org.ashi.ui.wizard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.ashi.form.Kind;

/// What was typed into a field, understood or not.
sealed interface Entry<T> {

    record Value<T>(T value) implements Entry<T> {}

    record Empty<T>() implements Entry<T> {}

    /// @param key of the message that says what to do
    /// @param args what it names: limits, never what was typed
    record Wrong<T>(String key, List<Object> args) implements Entry<T> {
        static <T> Wrong<T> of(String key, Object... args) {
            return new Wrong<>(key, List.of(args));
        }
    }

    /// A whole number from `min` to `max`.
    static Entry<Integer> number(String typed, int min, int max) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Empty<>();
        }
        if (!text.matches("[0-9]{1,9}")) {
            return Wrong.of("wizard.problem.number", min, max);
        }
        var value = Integer.parseInt(text);
        return value >= min && value <= max ? new Value<>(value) : Wrong.of("wizard.problem.range", min, max);
    }

    /// A day of birth that exists, is not after `today` and makes an age of at most [Kind.BirthDate#MAX_AGE] years.
    static Entry<LocalDate> born(String day, String month, String year, LocalDate today) {
        if ((day + month + year).isBlank()) {
            return new Empty<>();
        }
        var d = number(day, 1, 31);
        var m = number(month, 1, 12);
        var y = number(year, 1000, 9999);
        if (!(d instanceof Value<Integer>(Integer dd))) {
            return Wrong.of("wizard.problem.day");
        }
        if (!(m instanceof Value<Integer>(Integer mm))) {
            return Wrong.of("wizard.problem.month");
        }
        if (!(y instanceof Value<Integer>(Integer yy))) {
            return Wrong.of("wizard.problem.year");
        }
        return born(dd, mm, yy, today);
    }

    private static Entry<LocalDate> born(int day, int month, int year, LocalDate today) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            return Wrong.of("wizard.problem.noSuchDay");
        }
        if (date.isAfter(today)) {
            return Wrong.of("wizard.problem.future");
        }
        return Period.between(date, today).getYears() <= Kind.BirthDate.MAX_AGE
                ? new Value<>(date)
                : Wrong.of("wizard.problem.longAgo");
    }

    /// Text of at most `max` characters without control characters; blank is empty.
    static Entry<String> text(String typed, int max) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return new Empty<>();
        }
        if (text.length() > max) {
            return Wrong.of("wizard.problem.tooLong", max);
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Wrong.of("wizard.problem.characters")
                : new Value<>(text);
    }
}
