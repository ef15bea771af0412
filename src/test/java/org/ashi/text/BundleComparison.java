package org.ashi.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Holds the texts of one language against the English ones.
///
/// @param sameAsEnglish keys of texts that may read as in English
record BundleComparison(Set<String> sameAsEnglish) {

    enum Kind {
        MISSING,
        EXTRA,
        EMPTY,
        /// A brace or quote without its partner.
        BROKEN,
        /// Other places to fill than in English.
        ARGUMENTS,
        /// Copied and not translated.
        SAME_AS_ENGLISH
    }

    record Fault(Kind kind, String key) {}

    /// Every fault of the second map, ordered by key.
    List<Fault> faults(Map<String, String> english, Map<String, String> other) {
        var faults = new ArrayList<Fault>();
        var keys = new TreeSet<>(english.keySet());
        keys.addAll(other.keySet());
        for (var key : keys) {
            if (!other.containsKey(key)) {
                faults.add(new Fault(Kind.MISSING, key));
            } else if (!english.containsKey(key)) {
                faults.add(new Fault(Kind.EXTRA, key));
            } else {
                compare(key, english.getOrDefault(key, ""), other.getOrDefault(key, ""), faults);
            }
        }
        faults.sort(Comparator.comparing(Fault::key));
        return List.copyOf(faults);
    }

    private void compare(String key, String english, String other, List<Fault> faults) {
        var asked = TextPattern.of(english);
        var given = TextPattern.of(other);
        if (other.isBlank()) {
            faults.add(new Fault(Kind.EMPTY, key));
        }
        if (!given.sound()) {
            faults.add(new Fault(Kind.BROKEN, key));
        }
        if (!given.arguments().equals(asked.arguments())) {
            faults.add(new Fault(Kind.ARGUMENTS, key));
        }
        if (other.equals(english) && asked.words() && !sameAsEnglish.contains(key)) {
            faults.add(new Fault(Kind.SAME_AS_ENGLISH, key));
        }
    }
}
