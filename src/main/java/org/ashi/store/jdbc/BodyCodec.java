package org.ashi.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.PageTime;
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
    static final int SCHEMA = 3;
    /// The last one without entries of staff.
    private static final int WITHOUT_ENTRIES = 1;
    /// The last one without the times of pages.
    private static final int WITHOUT_TIMES = 2;

    /// No intake comes near it, nor does its trace. A few bytes can be deflated from very many.
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final RowJson json = new RowJson();

    byte[] write(StoredIntake stored) {
        var intake = stored.intake();
        var fields = fields(stored)
                .text(json.writeEntries(intake.review().entries()))
                .text(json.writeTimes(intake.pageTimes()));
        return deflate(readable(fields.done()));
    }

    /// All but the entries of staff and the times of pages.
    private Fields fields(StoredIntake stored) {
        var intake = stored.intake();
        var patient = intake.patient();
        var signOff = intake.review().signOff();
        return new Fields()
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
    }

    /// Whether two differ in entries of staff alone.
    boolean same(StoredIntake one, StoredIntake other) {
        return Arrays.equals(fields(one).done(), fields(other).done())
                && one.intake().pageTimes().equals(other.intake().pageTimes());
    }

    /// Rather not saved at all than saved and never read.
    static byte[] readable(byte[] plain) {
        if (plain.length > MOST_BYTES) {
            throw new IllegalStateException("too long to be read again");
        }
        return plain;
    }

    /// @param revision of the row
    /// @param schema of the row: that of this version or an earlier one
    /// @throws VaultException if it is not what [#write(StoredIntake)] gives
    StoredIntake read(byte[] bytes, long revision, int schema) {
        try {
            var in = new FieldReader(inflate(bytes));
            var intake = intake(in);
            var assessment = json.readAssessment(in.text());
            var trace = json.readTrace(in.bytes());
            List<Entry> entries = schema > WITHOUT_ENTRIES ? json.readEntries(in.text()) : List.of();
            List<PageTime> times = schema > WITHOUT_TIMES ? json.readTimes(in.text()) : List.of();
            in.end();
            var review = intake.review();
            var whole = intake.withPageTimes(times).reviewed(intake.status(), new Review(review.note(), review.signOff(), entries));
            return new StoredIntake(whole, assessment, trace, revision);
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
                List.of(),
                in.optionalText().map(json::readSignature),
                Status.valueOf(in.text()),
                review(in));
    }

    private static Review review(FieldReader in) {
        var note = in.text();
        var by = in.optionalText();
        var at = in.optionalText().map(BodyCodec::time);
        return new Review(note, by.flatMap(name -> at.map(when -> new Review.SignOff(name, when))), List.of());
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
