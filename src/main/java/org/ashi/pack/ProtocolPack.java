package org.ashi.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.bodymap.BodyMap;
import org.ashi.form.Questionnaire;
import org.ashi.rules.Citation;
import org.ashi.rules.PackRef;
import org.ashi.rules.RuleBase;

/// One version of a protocol pack, read and checked.
///
/// @param signedOff a registered clinician has signed this version off
/// @param languages BCP 47 tags, the first is the default
/// @param sources how each source was seen, by key
/// @param bodyMap what regions are touched on; empty only where no question asks for regions
public record ProtocolPack(
        boolean signedOff,
        List<String> languages,
        Questionnaire questionnaire,
        RuleBase rules,
        Guidance guidance,
        Map<String, Set<Citation.Tag>> sources,
        Map<String, PackTexts> texts,
        Optional<BodyMap> bodyMap) {

    public ProtocolPack {
        languages = List.copyOf(languages);
        sources = Map.copyOf(sources);
        texts = Map.copyOf(texts);
        if (languages.isEmpty() || !texts.keySet().containsAll(languages)) {
            throw new IllegalArgumentException("a pack has texts in each of its languages");
        }
    }

    public PackRef ref() {
        return rules.ref();
    }

    /// The texts in a language, or in the pack's default language where it has none.
    public PackTexts texts(String language) {
        return Optional.ofNullable(texts.get(language)).orElseGet(() -> texts.get(languages.getFirst()));
    }
}
