package org.ashi.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashi.pack.PackProblem.Code;

/// Reads the words that a clinic sets for its country: one for all languages, or one for each.
final class SettingsReader {

    private SettingsReader() {}

    /// @return the words by language and name; each language has all names unless a problem was reported
    static Map<String, Map<String, String>> read(Json pack, List<String> languages) {
        var byLanguage = new HashMap<String, Map<String, String>>();
        languages.forEach(language -> byLanguage.put(language, new HashMap<>()));
        pack.member("settings").map(Json::members).orElse(Map.of()).forEach((name, value) -> {
            if (value.node().isObject()) {
                value.allow(languages.toArray(String[]::new));
                languages.forEach(language -> value.required(language)
                        .flatMap(Json::asText)
                        .ifPresent(text -> words(byLanguage, language).put(name, text)));
            } else if (value.node().isString()) {
                value.asText().ifPresent(text -> languages.forEach(
                        language -> words(byLanguage, language).put(name, text)));
            } else {
                value.problem(Code.WRONG_TYPE, "string, object");
            }
        });
        return byLanguage;
    }

    private static Map<String, String> words(Map<String, Map<String, String>> byLanguage, String language) {
        return byLanguage.computeIfAbsent(language, l -> new HashMap<>());
    }
}
