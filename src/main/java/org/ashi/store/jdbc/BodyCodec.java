package org.ashi.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.StoredIntake;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.VaultException;

/// The whole of an intake as bytes, for sealing, and back. What the sealed row says of itself, id and revision, is in it again, so
/// that the two can be compared.
final class BodyCodec {

    /// What [org.ashi.vault.RowContext#schema()] says.
    static final int SCHEMA = 1;

    /// No intake comes near it, nor does its trace. A few bytes can be deflated from very many.
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final RowJson json = new RowJson();

    byte[] write(StoredIntake stored) {
        var intake = stored.intake();
        var patient = intake.patient();
        var signOff = intake.review().signOff();
        var fields = new Fields()
                .id(intake.id())
                .number(intake.startedAt().toEpochMilli())
                .text(intake.finishedAt().map(BodyCodec::time))
                .text(intake.language())
                .text(intake.form())
                .text(patient.name())
                .text(patient.birthDate().map(LocalDate::toString))
                .text(patient.phone())
                .text(patient.recordNumber())
                .text(json.write(intake.answers()))
                .text(intake.alert().map(json::write))
                .text(json.write(intake.helps()))
                .text(intake.signature().map(json::write))
                .text(intake.status().name())
                .text(intake.review().note())
                .text(signOff.map(Review.SignOff::by))
                .text(signOff.map(s -> time(s.at())))
                .text(json.write(stored.assessment()))
                .bytes(json.writeTrace(stored.trace()));
        return deflate(readable(fields.done()));
    }

    /// Rather not saved at all than saved and never read.
    static byte[] readable(byte[] plain) {
        if (plain.length > MOST_BYTES) {
            throw new IllegalStateException("too long to be read again");
        }
        return plain;
    }

    /// @param revision of the row
    /// @throws VaultException if it is not what [#write(StoredIntake)] gives
    StoredIntake read(byte[] bytes, long revision) {
        try {
            var in = new FieldReader(inflate(bytes));
            var intake = intake(in);
            var stored =
                    new StoredIntake(intake, json.readAssessment(in.text()), json.readTrace(in.bytes()), revision);
            in.end();
            return stored;
        } catch (VaultException e) {
            throw e;
        } catch (RuntimeException e) {
            // Its message may quote an answer.
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    private Intake intake(FieldReader in) {
        return new Intake(
                in.id(),
                Times.within(Instant.ofEpochMilli(in.number())),
                in.optionalText().map(BodyCodec::time),
                in.text(),
                in.text(),
                new Patient(
                        in.text(), in.optionalText().map(LocalDate::parse).map(Times::within), in.optionalText(), in.optionalText()),
                json.readAnswers(in.text()),
                in.optionalText().map(json::readAlert),
                json.readHelps(in.text()),
                in.optionalText().map(json::readSignature),
                Status.valueOf(in.text()),
                review(in));
    }

    private static Review review(FieldReader in) {
        var note = in.text();
        var by = in.optionalText();
        var at = in.optionalText().map(BodyCodec::time);
        return new Review(note, by.flatMap(name -> at.map(when -> new Review.SignOff(name, when))));
    }

    /// In milliseconds, as everywhere in the archive.
    private static String time(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static Instant time(String text) {
        return Times.within(Instant.ofEpochMilli(Long.parseLong(text)));
    }

    private static byte[] deflate(byte[] plain) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var zip = new DeflaterOutputStream(out, deflater)) {
            zip.write(plain);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] bytes) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && !inflater.finished() || out.size() > MOST_BYTES) {
                    throw new VaultException(VaultException.Reason.DAMAGED);
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        } finally {
            inflater.end();
        }
    }
}
