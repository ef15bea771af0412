package org.ashi.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;

/// Something well-formed that is changed as the bytes of an input say, so that inputs are short and still go deep.
public final class Variant {

    /// `=`, then the whole.
    private static final byte WHOLE = '=';
    /// `~`, then edits of the good one: position (2 bytes), how many to leave out (1), how many to put in (1), those.
    private static final byte EDITS = '~';

    private Variant() {}

    /// @param input `=` and the whole, `~` and edits, or the letter of a field (`a` is the first) and what stands in it; without
    ///     any of these the good one as it is
    /// @param good what [Fields] wrote
    public static byte[] ofFields(byte[] input, byte[] good) {
        int field = input.length == 0 ? -1 : input[0] - 'a';
        var fields = fields(good);
        if (field < 0 || field >= fields.size()) {
            return of(input, good);
        }
        fields.set(field, rest(input));
        var out = new Fields();
        fields.forEach(out::bytes);
        return out.done();
    }

    public static byte[] of(byte[] input, byte[] good) {
        return switch (input.length == 0 ? 0 : input[0]) {
            case WHOLE -> rest(input);
            case EDITS -> edited(input, good);
            default -> good;
        };
    }

    /// Without the first byte.
    public static byte[] rest(byte[] input) {
        return Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
    }

    private static byte[] edited(byte[] edits, byte[] good) {
        var now = good;
        for (int at = 1; at + 4 <= edits.length; ) {
            int from = ((edits[at] & 0xff) << 8 | edits[at + 1] & 0xff) % (now.length + 1);
            int to = Math.min(now.length, from + (edits[at + 2] & 0xff));
            int end = Math.min(edits.length, at + 4 + (edits[at + 3] & 0xff));
            var out = new ByteArrayOutputStream();
            out.write(now, 0, from);
            out.write(edits, at + 4, end - at - 4);
            out.write(now, to, now.length - to);
            now = out.toByteArray();
            at = end;
        }
        return now;
    }

    private static List<byte[]> fields(byte[] good) {
        var in = new FieldReader(good);
        var fields = new ArrayList<byte[]>();
        while (in.more()) {
            fields.add(in.bytes());
        }
        return fields;
    }
}
