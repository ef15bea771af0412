package org.ashi.pack;

import java.time.ZoneOffset;
import java.util.Locale;
import org.ashi.text.Messages;
import org.ashi.wording.ProblemWording;

/// The pack that ships, for tests of what is built on it.
public final class BuiltInPack {

    private BuiltInPack() {}

    public static ProtocolPack lowBackPain() {
        return switch (new PackReader().read(PackFiles.builtIn("low-back-pain"))) {
            case ReadResult.Good(ProtocolPack pack) -> pack;
            case ReadResult.Refused refused -> {
                var wording = new ProblemWording(Messages.of(Locale.ENGLISH, ZoneOffset.UTC));
                throw new AssertionError("the built-in pack is refused:\n"
                        + String.join(
                                "\n",
                                refused.problems().stream().map(wording::line).toList()));
            }
        };
    }
}
