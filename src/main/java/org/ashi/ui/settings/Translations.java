package org.ashi.ui.settings;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.ashi.pack.Translation;
import org.ashi.text.Messages;

/// How far the program's own texts can be trusted, language by language.
final class Translations {

    private Translations() {}

    /// What a language calls itself.
    static String name(String tag, ZoneId zone) {
        return Messages.of(tag, zone).get("language.name");
    }

    /// @param tag one of [Messages#LANGUAGES]
    static Translation program(String tag) {
        var m = Messages.of(tag, ZoneOffset.UTC);
        return read(m.get("translation.state"), m.get("translation.by"));
    }

    /// A state that is not known vouches for nothing.
    static Translation read(String state, String by) {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "original" -> new Translation(Translation.State.ORIGINAL, "");
            case "reviewed" -> new Translation(Translation.State.REVIEWED, by);
            default -> Translation.UNKNOWN;
        };
    }
}
