package org.ashi.export.pdf;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ashi.intake.Plan;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Briefing;
import org.ashi.pack.Guidance.Item;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.OptionStatus;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// One intake as its patient reads of it.
///
/// It goes by the worse of the rules' level and the level that staff set: a paper that is taken home must not say less than the
/// patient's own answers do. Where that is URGENT or EMERGENCY, it asks to get help and says nothing else.
///
/// @param wording in the patient's language, or in one that there is
/// @param practice its name; may be empty
record HandoutCase(StoredIntake stored, Wording wording, Evaluation evaluation, String practice, Instant printedAt) {

    private static final String ENGLISH = "en";

    static HandoutCase of(StoredIntake stored, Wording practitioner, String practice, Instant printedAt) {
        var pack = practitioner.pack();
        var language = language(stored, pack);
        var messages = Messages.of(language, practitioner.messages().zone());
        var evaluation = new Evaluator(pack.rules(stored.intake().form())).evaluate(stored.intake().answers());
        return new HandoutCase(stored, new Wording(pack, language, messages), evaluation, practice.strip(), printedAt);
    }

    /// That of the patient where both pack and program have it; else English, or the pack's first that the program has.
    private static String language(StoredIntake stored, ProtocolPack pack) {
        var wanted = Locale.forLanguageTag(stored.intake().language()).getLanguage();
        return there(wanted, pack) ? wanted : ENGLISH;
    }

    private static boolean there(String language, ProtocolPack pack) {
        return Messages.LANGUAGES.contains(language) && pack.languages().contains(language);
    }

    static Set<HandoutRemark> remarks(StoredIntake stored, ProtocolPack pack) {
        var remarks = EnumSet.noneOf(HandoutRemark.class);
        if (!there(Locale.forLanguageTag(stored.intake().language()).getLanguage(), pack)) {
            remarks.add(HandoutRemark.OTHER_LANGUAGE);
        }
        if (!stored.assessment().open().isEmpty()) {
            remarks.add(HandoutRemark.OPEN_QUESTIONS);
        }
        if (worse(stored).holdsNeedling()) {
            if (!stored.level().holdsNeedling()) {
                remarks.add(HandoutRemark.LOWERED);
            }
        } else if (stored.intake().review().plan().option().isEmpty()) {
            remarks.add(HandoutRemark.NO_PLAN);
        } else if (withheld(stored)) {
            remarks.add(HandoutRemark.WITHHELD);
        }
        return remarks;
    }

    TriageLevel level() {
        return worse(stored);
    }

    private static TriageLevel worse(StoredIntake stored) {
        return TriageLevel.worst(stored.level(), stored.ruledLevel());
    }

    /// The patient needs a doctor today: nothing but that is said.
    boolean help() {
        return level().holdsNeedling();
    }

    Plan plan() {
        return stored.intake().review().plan();
    }

    boolean withheld() {
        return withheld(stored);
    }

    private static boolean withheld(StoredIntake stored) {
        var assessment = stored.assessment();
        return assessment.held(stored.level())
                || stored.intake().review().plan().option().flatMap(assessment::option).filter(o -> o.status() == OptionStatus.WITHHOLD).isPresent();
    }

    /// What is planned and may be described.
    Optional<String> option() {
        return help() || withheld() ? Optional.empty() : plan().option();
    }

    /// The session profile of that option, as far as it applies; a course that the plan itself counts is left out.
    List<Item> session() {
        return Briefing.of(wording.pack(), stored.assessment(), evaluation).options().stream()
                .filter(card -> option().filter(card.result().optionId()::equals).isPresent())
                .flatMap(card -> card.session().stream())
                .filter(item -> plan().sessions().isEmpty() || !item.id().startsWith("course_"))
                .toList();
    }

    /// All of them: who goes home without pain in a leg may have some tomorrow.
    List<Item> safetyNets() {
        return wording.pack().guidance().safetyNets();
    }
}
