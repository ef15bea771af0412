package org.ashi.cli.answers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Question.IdentityField;
import org.ashi.intake.Patient;
import org.ashi.pack.ProtocolPack;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads who an intake is about from the member `patient`.
final class PatientReader {

    private static final String POINTER = "/patient";

    private final Map<IdentityField, Integer> limits;
    private final LocalDate today;

    PatientReader(ProtocolPack pack, LocalDate today) {
        this.today = today;
        limits = pack.questionnaire()
                .questions()
                .filter(q -> q.identity().isPresent())
                .collect(Collectors.toMap(q -> q.identity().orElseThrow(), PatientReader::limit, Math::min));
    }

    /// What could be read; what could not is among the problems.
    Patient read(JsonParser p, Problems problems) {
        var patient = Patient.UNNAMED;
        if (p.currentToken() != JsonToken.START_OBJECT) {
            problems.add(p, POINTER, "PATIENT_NOT_AN_OBJECT");
            JsonText.skip(p, POINTER, problems);
            return patient;
        }
        var seen = new HashSet<String>();
        while (p.nextToken() != JsonToken.END_OBJECT) {
            var name = p.currentName();
            var here = Pointers.of(POINTER, name);
            JsonText.first(p, name, here, seen, problems);
            p.nextToken();
            patient = with(patient, name, new Field(p, here, problems));
        }
        if (!seen.contains("name")) {
            problems.add(p, POINTER + "/name", "NAME_MISSING");
        }
        return patient;
    }

    private Patient with(Patient patient, String member, Field field) {
        return switch (member) {
            case "name" -> patient.withName(field.name(limitOf(IdentityField.NAME)));
            case "phone" -> patient.withPhone(field.text(limitOf(IdentityField.PHONE)));
            case "recordNumber" -> patient.withRecordNumber(field.text(limitOf(IdentityField.RECORD_NUMBER)));
            case "birthDate" -> patient.withBirthDate(field.text(Patient.MAX_LENGTH).flatMap(t -> field.day(t, today)));
            default -> {
                field.refuse("PATIENT_MEMBER_UNKNOWN");
                JsonText.skip(field.p(), field.pointer(), field.problems());
                yield patient;
            }
        };
    }

    private int limitOf(IdentityField field) {
        return Math.min(Patient.MAX_LENGTH, limits.getOrDefault(field, Patient.MAX_LENGTH));
    }

    private static Integer limit(Question question) {
        return question.kind() instanceof Kind.ShortText(int max) ? max : Patient.MAX_LENGTH;
    }

    /// One member of `patient`.
    private record Field(JsonParser p, String pointer, Problems problems) {

        /// The name, or nothing where it is refused.
        String name(int limit) {
            var before = problems.found().size();
            var name = text(limit).orElse("");
            if (name.isEmpty() && problems.found().size() == before) {
                refuse("NAME_MISSING");
            }
            return name;
        }

        Optional<String> text(int limit) {
            if (p.currentToken() == JsonToken.VALUE_NULL) {
                return Optional.empty();
            }
            if (p.currentToken() != JsonToken.VALUE_STRING) {
                refuse("PATIENT_NOT_TEXT");
                JsonText.skip(p, pointer, problems);
                return Optional.empty();
            }
            var text = p.getString().strip();
            if (text.length() > limit) {
                return refuse("PATIENT_TOO_LONG", Integer.toString(limit));
            }
            if (text.chars().anyMatch(Character::isISOControl) || !JsonText.wellFormed(text)) {
                return refuse("BROKEN_TEXT");
            }
            return Optional.of(text);
        }

        Optional<LocalDate> day(String text, LocalDate today) {
            try {
                var day = LocalDate.parse(text);
                if (day.isAfter(today) || day.isBefore(today.minusYears(Kind.BirthDate.MAX_AGE))) {
                    refuse("BIRTH_DATE_RANGE", Integer.toString(Kind.BirthDate.MAX_AGE));
                    return Optional.empty();
                }
                return Optional.of(day);
            } catch (DateTimeParseException notADay) {
                refuse("BIRTH_DATE_FORM");
                return Optional.empty();
            }
        }

        Optional<String> refuse(String code, String... args) {
            problems.add(p, pointer, code, args);
            return Optional.empty();
        }
    }
}
