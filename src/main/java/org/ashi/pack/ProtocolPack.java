package org.ashi.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.bodymap.BodyMap;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Intake;
import org.ashi.rules.Citation;
import org.ashi.rules.PackRef;
import org.ashi.rules.RuleBase;

/// One version of a protocol pack, read and checked.
///
/// @param signedOff a registered clinician has signed this version off
/// @param languages BCP 47 tags, the first is the default
/// @param consentVersion of the text that patients sign
/// @param bodyMap what regions are touched on; empty only where no question asks for regions
/// @param questionnaire of the form in hand, the first visit's unless [#on(String)] chose another
/// @param rules as they apply to that form
/// @param sources how each source was seen, by key
/// @param forms by id, in the pack's order; always with [Intake#FIRST_VISIT]
public record ProtocolPack(
        boolean signedOff,
        List<String> languages,
        String consentVersion,
        Optional<BodyMap> bodyMap,
        Questionnaire questionnaire,
        RuleBase rules,
        Guidance guidance,
        Map<String, Set<Citation.Tag>> sources,
        Map<String, PackTexts> texts,
        Map<String, PackForm> forms) {

    public ProtocolPack {
        languages = List.copyOf(languages);
        sources = Map.copyOf(sources);
        texts = Map.copyOf(texts);
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        if (languages.isEmpty() || !texts.keySet().containsAll(languages)) {
            throw new IllegalArgumentException("a pack has texts in each of its languages");
        }
        if (!forms.containsKey(Intake.FIRST_VISIT)) {
            throw new IllegalArgumentException("a pack has a form for the first visit");
        }
    }

    /// A pack with a form for the first visit alone.
    public ProtocolPack(
            boolean signedOff,
            List<String> languages,
            String consentVersion,
            Optional<BodyMap> bodyMap,
            Questionnaire questionnaire,
            RuleBase rules,
            Guidance guidance,
            Map<String, Set<Citation.Tag>> sources,
            Map<String, PackTexts> texts) {
        this(
                signedOff, languages, consentVersion, bodyMap, questionnaire, rules, guidance, sources, texts,
                Map.of(Intake.FIRST_VISIT, new PackForm(questionnaire, rules)));
    }

    /// @param forms with one for the first visit, which is the form in hand
    ProtocolPack(
            boolean signedOff,
            List<String> languages,
            String consentVersion,
            Optional<BodyMap> bodyMap,
            Map<String, PackForm> forms,
            Guidance guidance,
            Map<String, Set<Citation.Tag>> sources,
            Map<String, PackTexts> texts) {
        this(signedOff, languages, consentVersion, bodyMap, form(forms, Intake.FIRST_VISIT), guidance, sources, texts, forms);
    }

    private ProtocolPack(
            boolean signedOff,
            List<String> languages,
            String consentVersion,
            Optional<BodyMap> bodyMap,
            PackForm inHand,
            Guidance guidance,
            Map<String, Set<Citation.Tag>> sources,
            Map<String, PackTexts> texts,
            Map<String, PackForm> forms) {
        this(
                signedOff, languages, consentVersion, bodyMap, inHand.questionnaire(), inHand.rules(), guidance, sources, texts,
                forms);
    }

    public PackRef ref() {
        return rules.ref();
    }

    /// The pack with another form in hand.
    ///
    /// @param form one that the pack does not have is read as the first visit, which asks everything
    public ProtocolPack on(String form) {
        return new ProtocolPack(
                signedOff, languages, consentVersion, bodyMap, form(forms, form), guidance, sources, texts, forms);
    }

    /// The rules as they apply to a form.
    ///
    /// @param form one that the pack does not have is read as the first visit
    public RuleBase rules(String form) {
        return form(forms, form).rules();
    }

    /// What a form asks.
    ///
    /// @param form one that the pack does not have is read as the first visit
    public Questionnaire questionnaire(String form) {
        return form(forms, form).questionnaire();
    }

    /// A question of any of the forms.
    public Optional<Question> question(String id) {
        return forms.values().stream()
                .flatMap(f -> f.questionnaire().question(id).stream())
                .findFirst();
    }

    /// The texts in a language, or in the pack's default language where it has none.
    public PackTexts texts(String language) {
        return Optional.ofNullable(texts.get(language)).orElseGet(() -> texts.get(languages.getFirst()));
    }

    private static PackForm form(Map<String, PackForm> forms, String id) {
        return Optional.ofNullable(forms.get(id))
                .or(() -> Optional.ofNullable(forms.get(Intake.FIRST_VISIT)))
                .orElseThrow(() -> new IllegalArgumentException("a pack has a form for the first visit"));
    }
}
