package org.ashi.store.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Signature;
import org.ashi.intake.TriageLevel;
import org.ashi.store.QueueRow;
import org.ashi.store.StoredIntake;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.RowKind;
import org.ashi.vault.VaultException;

/// A line of the queue as it is kept in memory while somebody is unlocked: small, because there may be a million.
///
/// @param startedAt milliseconds since 1970 UTC
/// @param day it was started on in the clinic's time zone, in days since 1970
/// @param born in days since 1970, [#UNBORN] where no date was given
/// @param level as [Levels] numbers it
/// @param finishedAt milliseconds since 1970 UTC, [#NEVER] where it was not handed in
/// @param recordNumber empty where none is known
/// @param holder who looks after it; empty where nobody does
/// @param patient shared by all intakes of a patient, [#NOBODY] where staff have not matched it
/// @param search name and record number as they are searched for
record Line(
        UUID id,
        long revision,
        long startedAt,
        int day,
        int born,
        byte level,
        RowKind kind,
        boolean alerted,
        long finishedAt,
        boolean helped,
        Signature.State signature,
        String form,
        String name,
        String recordNumber,
        String holder,
        UUID patient,
        String search) {

    static final int UNBORN = Integer.MIN_VALUE;
    static final long NEVER = Long.MIN_VALUE;
    static final UUID NOBODY = new UUID(0, 0);

    /// The order of the queue.
    static final Comparator<Line> ORDER = Comparator.<Line>comparingInt(line -> -line.level)
            .thenComparingLong(Line::startedAt)
            .thenComparing(Line::id, Line::compareIds);

    /// The order in which SQLite sorts ids.
    static int compareIds(UUID a, UUID b) {
        var high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private static final int FORMAT = 2;
    /// The last one without record number, holder and patient.
    private static final int SHORT_FORMAT = 1;
    private static final int MOST_STATE = 2;

    static Line of(StoredIntake stored, java.time.ZoneId zone, long revision) {
        var intake = stored.intake();
        return new Line(
                intake.id(),
                revision,
                intake.startedAt().toEpochMilli(),
                Math.toIntExact(intake.startedAt().atZone(zone).toLocalDate().toEpochDay()),
                intake.patient().birthDate().map(b -> Math.toIntExact(b.toEpochDay())).orElse(UNBORN),
                (byte) Levels.number(stored.settledLevel()),
                RowKind.of(intake),
                intake.alert().isPresent(),
                intake.finishedAt().map(Instant::toEpochMilli).orElse(NEVER),
                !intake.helps().isEmpty(),
                Signature.state(intake),
                form(intake.form()),
                intake.patient().name(),
                intake.patient().recordNumber().orElse(""),
                intake.review().holder().orElse(""),
                intake.review().patient().orElse(NOBODY),
                search(intake.patient().name(), intake.patient().recordNumber().orElse("")));
    }

    /// What is sealed.
    byte[] bytes() {
        return new Fields()
                .number(FORMAT)
                .id(id)
                .number(startedAt)
                .number(day)
                .number(born)
                .number(level)
                .number(kind.number())
                .number(alerted ? 1 : 0)
                .number(finishedAt)
                .number(helped ? 1 : 0)
                .number(SignatureStates.number(signature))
                .text(form)
                .text(name)
                .text(recordNumber)
                .text(holder)
                .id(patient)
                .done();
    }

    /// @throws VaultException if it is not what [#bytes()] gives
    static Line read(byte[] bytes, long revision) {
        var in = new FieldReader(bytes);
        var format = in.number();
        if (format != FORMAT && format != SHORT_FORMAT) {
            throw new VaultException(VaultException.Reason.NEWER);
        }
        var id = in.id();
        var startedAt = in.number();
        var day = small(in);
        var born = small(in);
        var level = (byte) in.count(Levels.MOST);
        var kind = RowKind.of(in.count(Integer.MAX_VALUE));
        var alerted = in.count(1) == 1;
        var finishedAt = format == SHORT_FORMAT ? in.count(1) == 1 ? startedAt : NEVER : in.number();
        var helped = in.count(1) == 1;
        var signature = SignatureStates.of(in.count(MOST_STATE));
        var form = form(in.text());
        var name = text(in);
        var recordNumber = format == SHORT_FORMAT ? "" : text(in);
        var holder = format == SHORT_FORMAT ? "" : text(in);
        var patient = format == SHORT_FORMAT ? NOBODY : in.id();
        in.end();
        return new Line(
                id, revision, startedAt, day, born, level, kind, alerted, finishedAt, helped, signature, form, name, recordNumber,
                holder, patient.equals(NOBODY) ? NOBODY : patient, search(name, recordNumber));
    }

    /// Between the two stands what nobody types.
    private static String search(String name, String recordNumber) {
        var found = SearchName.of(name);
        return recordNumber.isEmpty() ? found : found + '\n' + SearchName.of(recordNumber);
    }

    private static String text(FieldReader in) {
        var text = in.text();
        if (text.length() > Patient.MAX_LENGTH) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        return text;
    }

    private static int small(FieldReader in) {
        var value = in.number();
        if (value != (int) value) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        return (int) value;
    }

    /// There are few forms and many lines.
    private static String form(String id) {
        return switch (id) {
            case Intake.FIRST_VISIT -> Intake.FIRST_VISIT;
            case Intake.RETURN_VISIT -> Intake.RETURN_VISIT;
            default -> id;
        };
    }

    /// The same with what somebody raised it to; never less urgent than it is.
    Line raisedTo(Optional<TriageLevel> raised) {
        var number = (byte) raised.map(Levels::number).map(n -> Math.max(n, level)).orElse((int) level).intValue();
        return number == level
                ? this
                : new Line(
                        id, revision, startedAt, day, born, number, kind, alerted, finishedAt, helped, signature, form, name,
                        recordNumber, holder, patient, search);
    }

    /// Whether it stands in the queue; other drafts are listed apart.
    boolean listed() {
        return kind != RowKind.DRAFT;
    }

    QueueRow row() {
        return new QueueRow(
                id,
                revision,
                Instant.ofEpochMilli(startedAt),
                name,
                recordNumber,
                born == UNBORN ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(born)),
                Levels.of(level),
                alerted,
                finishedAt == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(finishedAt)),
                kind.status(),
                form,
                helped,
                signature,
                holder.isEmpty() ? Optional.empty() : Optional.of(holder),
                patient.equals(NOBODY) ? Optional.empty() : Optional.of(patient));
    }
}
