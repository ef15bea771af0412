package org.ashi.intake;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/// Who the intake is about. The name may still be empty while the form is being filled in.
///
/// @param name as the patient writes it, at most [#MAX_LENGTH] characters, without control characters
/// @param birthDate date of birth, if given
/// @param phone as typed, at most [#MAX_LENGTH] characters
/// @param recordNumber the clinic's own number, at most [#MAX_LENGTH] characters
public record Patient(
        String name, Optional<LocalDate> birthDate, Optional<String> phone, Optional<String> recordNumber) {

    public static final int MAX_LENGTH = 200;
    public static final Patient UNNAMED = new Patient("", Optional.empty(), Optional.empty(), Optional.empty());

    public Patient {
        name = clean(name);
        phone = phone.map(Patient::clean).filter(s -> !s.isEmpty());
        recordNumber = recordNumber.map(Patient::clean).filter(s -> !s.isEmpty());
    }

    public Patient withName(String newName) {
        return new Patient(newName, birthDate, phone, recordNumber);
    }

    public Patient withBirthDate(Optional<LocalDate> newDate) {
        return new Patient(name, newDate, phone, recordNumber);
    }

    public Patient withPhone(Optional<String> newPhone) {
        return new Patient(name, birthDate, newPhone, recordNumber);
    }

    public Patient withRecordNumber(Optional<String> newNumber) {
        return new Patient(name, birthDate, phone, newNumber);
    }

    /// Age in completed years on a day; empty without a date of birth or for a day before it.
    public OptionalInt ageOn(LocalDate day) {
        return birthDate
                .filter(born -> !born.isAfter(day))
                .map(born -> OptionalInt.of(Period.between(born, day).getYears()))
                .orElse(OptionalInt.empty());
    }

    /// Never prints who it is.
    @Override
    public String toString() {
        return "Patient[…]";
    }

    private static String clean(String text) {
        var trimmed = text.strip();
        if (trimmed.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
        }
        if (trimmed.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("contains a control character");
        }
        return trimmed;
    }
}
