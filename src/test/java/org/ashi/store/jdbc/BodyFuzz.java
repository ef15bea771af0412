package org.ashi.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.StoredIntake;

/// What is inside a sealed body: an intake that can be listed and written again as it is, or damage.
public final class BodyFuzz {

    private static final int TRACE = 18;

    private BodyFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Good {
        private static final BodyCodec CODEC = new BodyCodec();
        private static final byte[] PLAIN = plain();

        private static byte[] plain() {
            var alerted = Samples.signed(Samples.signedOff(new UUID(1, 2)).withAlert(Samples.ALERT).withPageTimes(Samples.TIMES), Samples.DRAWN);
            return inflated(CODEC.write(Samples.stored(alerted, TriageLevel.URGENT, 1)));
        }
    }

    /// @param input `-` and what is sealed; `+` and the trace before gzip; else a variant of the fields before they are deflated
    public static void fuzzerTestOneInput(byte[] input) {
        var bytes = switch (input.length == 0 ? 0 : input[0]) {
            case '-' -> Variant.rest(input);
            case '+' -> deflated(Variant.ofFields(traced(gzip(Variant.rest(input))), Good.PLAIN));
            default -> deflated(Variant.ofFields(input, Good.PLAIN));
        };
        Budget.sealed(input, () -> Good.CODEC.read(bytes, 1, BodyCodec.SCHEMA), BodyFuzz::use);
    }

    private static void use(StoredIntake stored) {
        var again = Good.CODEC.read(Good.CODEC.write(stored), 1, BodyCodec.SCHEMA);
        if (!again.equals(stored)) {
            throw new AssertionError("written again it is another");
        }
        var line = Line.of(stored, ZoneOffset.MAX, 1);
        if (!Line.read(line.bytes(), 1).equals(line) || stored.intake().status() != Status.valueOf(line.row().status().name())) {
            throw new AssertionError("its line is another");
        }
    }

    private static byte[] traced(byte[] trace) {
        var input = new byte[trace.length + 1];
        input[0] = 'a' + TRACE;
        System.arraycopy(trace, 0, input, 1, trace.length);
        return input;
    }

    private static byte[] deflated(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var zip = new DeflaterOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] bytes) {
        try (var zip = new InflaterInputStream(new java.io.ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
