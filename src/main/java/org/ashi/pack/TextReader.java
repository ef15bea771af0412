package org.ashi.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.ashi.pack.PackProblem.Code;

/// Reads `text/LANG.json` and puts the settings into the texts.
final class TextReader {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, String> settings;
    private final boolean complete;

    /// @param complete all else of the pack was read, so that a text which nothing asks for is a mistake
    TextReader(Map<String, String> settings, boolean complete) {
        this.settings = settings;
        this.complete = complete;
    }

    PackTexts read(Json file, String language, TextKeys keys) {
        file.allow("language", "translation", "texts");
        file.required("language")
                .ifPresent(at -> at.asText()
                        .filter(said -> !said.equals(language))
                        .ifPresent(said -> at.problem(Code.NOT_ALLOWED, said, language)));
        var texts = new HashMap<String, String>();
        var place = file.required("texts");
        place.map(Json::members).orElse(Map.of()).forEach((key, at) -> {
            if (complete && !keys.allows(key)) {
                at.problem(Code.TEXT_UNUSED, key);
            }
            at.asText().ifPresent(text -> texts.put(key, fill(at, text)));
        });
        place.ifPresent(at -> keys.required().stream()
                .filter(key -> !at.has(key))
                .forEach(key -> at.problem(Code.TEXT_MISSING, key, language)));
        return new PackTexts(language, translation(file), texts);
    }

    private static Translation translation(Json file) {
        return file.member("translation")
                .map(at -> {
                    at.allow("state", "by");
                    var state = at.required("state")
                            .flatMap(said -> said.asOneOf(Translation.State.class, false))
                            .orElse(Translation.State.DRAFT);
                    var by = state == Translation.State.REVIEWED ? at.text("by") : at.optionalText("by");
                    return new Translation(state, by.orElse(""));
                })
                .orElse(Translation.UNKNOWN);
    }

    private String fill(Json at, String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var setting = settings.get(match.group(1));
            if (setting == null) {
                at.problem(Code.SETTING_UNKNOWN, match.group(1));
            }
            return java.util.regex.Matcher.quoteReplacement(setting == null ? match.group() : setting);
        });
    }
}
