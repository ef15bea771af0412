package org.ashi.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.StoredIntake;

/// Makes an intake of a row.
final class Decoder {

    private final RowJson json = new RowJson();

    /// @throws RuntimeException if the row holds something that makes no intake; its message may quote the row
    StoredIntake decode(ResultSet row) throws SQLException {
        return new StoredIntake(
                intake(row),
                json.readAssessment(row.getString("assessment")),
                json.readTrace(row.getBytes("trace")),
                row.getLong("revision"));
    }

    private Intake intake(ResultSet row) throws SQLException {
        return new Intake(
                UUID.fromString(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("started_at")),
                time(row, "finished_at"),
                row.getString("language"),
                row.getString("form"),
                patient(row),
                json.readAnswers(row.getString("answers")),
                text(row, "alert").map(json::readAlert),
                json.readHelps(row.getString("helps")),
                List.of(),
                text(row, "signature").map(json::readSignature),
                Status.valueOf(row.getString("status")),
                review(row));
    }

    private static Patient patient(ResultSet row) throws SQLException {
        return new Patient(
                row.getString("name"),
                text(row, "birth_date").map(LocalDate::parse),
                text(row, "phone"),
                text(row, "record_number"));
    }

    private static Review review(ResultSet row) throws SQLException {
        var at = time(row, "signed_at");
        var by = text(row, "signed_by");
        return new Review(row.getString("note"), by.flatMap(name -> at.map(time -> new Review.SignOff(name, time))), List.of());
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }
}
