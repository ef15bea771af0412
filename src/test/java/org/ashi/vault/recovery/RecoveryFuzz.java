package org.ashi.vault.recovery;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;

/// What is typed or scanned for the code of a recovery sheet.
public final class RecoveryFuzz {

    private RecoveryFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Good {
        private static final byte[] SIGNS = signs();

        private static byte[] signs() {
            var key = new byte[RecoveryCode.BYTES];
            new SecureRandom().nextBytes(key);
            return new String(RecoveryCode.of(key).signs()).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// @param input a variant of a right code, as UTF-8; `#`: as UTF-16, so halves of pairs too
    public static void fuzzerTestOneInput(byte[] input) {
        var charset = input.length > 0 && input[0] == '#' ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        var text = charset.equals(StandardCharsets.UTF_8) ? Variant.of(input, Good.SIGNS) : Variant.rest(input);
        Budget.within(input, () -> read(new String(text, charset).toCharArray()));
    }

    private static void read(char[] typed) {
        for (int number = 1; number <= RecoveryCode.GROUPS; number++) {
            RecoveryCode.of(new byte[RecoveryCode.BYTES]).matches(number, typed);
        }
        switch (RecoveryCode.parse(typed)) {
            case Parsed.Read(RecoveryCode code) -> {
                if (!(RecoveryCode.parse(code.signs()) instanceof Parsed.Read(RecoveryCode again)) || !again.same(code)) {
                    throw new AssertionError("printed again it is another");
                }
            }
            case Parsed.Faulty(var groups) -> groups.keySet().forEach(g -> RecoveryCode.of(new byte[RecoveryCode.BYTES]).group(g));
        }
    }
}
