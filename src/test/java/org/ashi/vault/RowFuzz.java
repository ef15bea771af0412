package org.ashi.vault;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;

/// A sealed row as somebody who can write the archive may leave it.
public final class RowFuzz {

    private RowFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Good {
        private static final UUID ID = new UUID(3, 4);
        private static final SigningKey KEY = SigningKey.generate();
        private static final OpeningKey RECORD = OpeningKey.generate();
        private static final OpeningKey DESK = OpeningKey.generate();
        private static final Keyring RING = new Keyring(
                Map.of(1, DESK), Map.of(1, RECORD), ArchiveKey.generate(), Optional.empty());
        private static final RowContext CONTEXT = new RowContext(ID, ID, 1, ID, 7, 1, RowKind.HANDED_IN, 1);
        private static final SealedRow ROW = SealedRow.seal(
                CONTEXT,
                new byte[] {1},
                new byte[] {2},
                Epoch.signed(ID, 1, RECORD.sealing(), DESK.sealing(), SigningKey.generate()),
                KEY);
    }

    /// @param input `v` and a variant of summary, body and signature, or `p` and what is sealed without the right padding
    public static void fuzzerTestOneInput(byte[] input) {
        var rest = Variant.rest(input);
        if (input.length > 0 && input[0] == 'p') {
            var body = Good.RECORD.sealing().seal(rest, Good.CONTEXT.of(RowContext.Part.BODY));
            open(input, new SealedRow(Good.CONTEXT, Good.ROW.summary(), body, Good.ROW.signature()));
            return;
        }
        var good = new Fields().bytes(Good.ROW.summary()).bytes(Good.ROW.body()).bytes(Good.ROW.signature()).done();
        Budget.sealed(input, () -> row(Variant.ofFields(rest, good)), row -> open(input, row));
    }

    private static SealedRow row(byte[] fields) {
        var in = new FieldReader(fields);
        return new SealedRow(Good.CONTEXT, in.bytes(), in.bytes(), in.bytes());
    }

    private static void open(byte[] input, SealedRow row) {
        Budget.sealed(input, () -> row.openSummary(Good.RING), summary -> {});
        Budget.sealed(input, () -> row.openBody(Good.RING), body -> {});
        Budget.sealed(input, () -> {
            row.verify(Good.KEY.verifying());
            return row;
        }, genuine -> {
            if (!Arrays.equals(genuine.digest(), Good.ROW.digest())) {
                throw new AssertionError("another row is genuine");
            }
        });
    }
}
