package org.ashi.pack;

import java.util.Map;
import java.util.Optional;

/// The texts of a pack in one language. `{name}` of a setting is already replaced.
public record PackTexts(String language, Translation translation, Map<String, String> byKey) {

    public PackTexts {
        byKey = Map.copyOf(byKey);
    }

    /// The text, or its key where an older record names something that this pack no longer has.
    public String get(String key) {
        return byKey.getOrDefault(key, key);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
