package org.ashi.store.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ashi.intake.Alert;
import org.ashi.intake.Intake;
import org.ashi.intake.Review;
import org.ashi.intake.Signature;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.store.StoredIntake;

/// Makes rows as the versions before the vault wrote them, in the clear.
final class Encoder {

    /// What a save writes besides id, revision and the time of creation, in the order of [Encoded#bind(Params)].
    static final List<String> COLUMNS = List.of(
            "status", "queue_level", "level", "hold", "started_at", "finished_at", "local_date", "language", "name",
            "search_name", "birth_date", "phone", "record_number", "alert", "signed_by", "signed_at", "updated_at",
            "pack_id", "pack_version", "pack_sha256", "form", "helps", "signature", "signature_state", "note", "answers",
            "assessment", "trace");

    private final ZoneId zone;
    private final InstantSource clock;
    private final RowJson json = new RowJson();

    Encoder(ZoneId zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /// All the work that needs no database, so that it is done before others are kept waiting.
    Encoded encode(StoredIntake stored) {
        var intake = stored.intake();
        return new Encoded(
                intake,
                stored.assessment(),
                stored.revision(),
                clock.instant(),
                intake.startedAt().atZone(zone).toLocalDate(),
                intake.alert().map(json::write),
                json.write(intake.helps()),
                intake.signature().map(json::write),
                Signature.state(intake),
                json.write(intake.answers()),
                json.write(stored.assessment()),
                json.writeTrace(stored.trace()));
    }

    /// An intake ready to be written.
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    record Encoded(
            Intake intake,
            Assessment assessment,
            long revision,
            Instant now,
            LocalDate day,
            Optional<String> alert,
            String helps,
            Optional<String> signature,
            Signature.State signatureState,
            String answers,
            String assessmentJson,
            byte[] trace) {

        String id() {
            return intake.id().toString();
        }

        Params bind(Params params) throws SQLException {
            bindQueue(params);
            bindPatient(params);
            params.text(alert)
                    .text(intake.review().signOff().map(Review.SignOff::by))
                    .time(intake.review().signOff().map(Review.SignOff::at))
                    .time(now)
                    .text(assessment.pack().id())
                    .text(assessment.pack().version())
                    .text(assessment.pack().sha256());
            params.text(intake.form())
                    .text(helps)
                    .text(signature)
                    .number(SignatureStates.number(signatureState));
            return params.text(intake.review().note())
                    .text(answers)
                    .text(assessmentJson)
                    .bytes(trace);
        }

        private void bindQueue(Params params) throws SQLException {
            params.text(intake.status().name())
                    .number(Levels.number(queueLevel(assessment.level(), intake.alert())))
                    .number(Levels.number(assessment.level()))
                    .number(assessment.hold() ? 1 : 0)
                    .time(intake.startedAt())
                    .time(intake.finishedAt())
                    .text(day.toString())
                    .text(intake.language());
        }

        private void bindPatient(Params params) throws SQLException {
            var patient = intake.patient();
            params.text(patient.name())
                    .text(SearchName.of(patient.name()))
                    .text(patient.birthDate().map(LocalDate::toString))
                    .text(patient.phone())
                    .text(patient.recordNumber());
        }

        private static TriageLevel queueLevel(TriageLevel level, Optional<Alert> alert) {
            return alert.isPresent() ? TriageLevel.worst(level, TriageLevel.EMERGENCY) : level;
        }

        @Override
        public String toString() {
            return "Encoded[" + id() + "]";
        }
    }
}
