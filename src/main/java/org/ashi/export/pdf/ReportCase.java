package org.ashi.export.pdf;

import java.time.Instant;
import java.util.Optional;
import org.ashi.form.Questionnaire;
import org.ashi.pack.Briefing;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ProvedPacks;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.OptionStatus;
import org.ashi.store.StoredIntake;
import org.ashi.wording.EntryWording;
import org.ashi.wording.Wording;

/// One intake with all that is said about it.
///
/// @param evaluation of its answers by the pack that words it
/// @param briefing the guidance that applies
/// @param provedAt when the pack that the assessment was made with was proved; empty if it was not
record ReportCase(
        StoredIntake stored,
        Wording wording,
        Evaluation evaluation,
        Briefing briefing,
        Instant printedAt,
        Optional<Instant> provedAt) {

    static ReportCase of(StoredIntake stored, Wording wording, Instant printedAt, ProvedPacks proved) {
        var pack = wording.pack();
        var rules = pack.rules(stored.intake().form());
        var evaluation = new Evaluator(rules).evaluate(stored.intake().answers());
        return new ReportCase(
                stored, wording, evaluation, Briefing.of(pack, stored.assessment(), evaluation), printedAt,
                proved.provedAt(stored.assessment().pack().sha256()));
    }

    ProtocolPack pack() {
        return wording.pack();
    }

    /// What the form asked.
    Questionnaire questionnaire() {
        return pack().questionnaire(stored.intake().form());
    }

    /// How many safety questions of the first visit the form did not ask again.
    int leftOut() {
        return evaluation.base().leftOut().size();
    }

    Assessment assessment() {
        return stored.assessment();
    }

    /// The pack at hand is not the one that the assessment was made with.
    boolean otherPack() {
        return !pack().ref().equals(assessment().pack());
    }

    /// No needling, by the rules or by whoever thinks it urgent.
    boolean held() {
        return assessment().held(stored.level());
    }

    /// Needling is in question at all, so that where and how to needle is of use.
    boolean anyNeedling() {
        return assessment().options().stream().map(this::status).anyMatch(ReportCase::usable);
    }

    /// How an option stands by now.
    OptionStatus status(Assessment.OptionResult option) {
        return assessment().status(option, stored.level());
    }

    /// Why no option may be needled, and by whom where the rules alone would not say so; empty where needling is not on hold.
    Optional<String> hold() {
        var m = wording.messages();
        var by = assessment().hold()
                ? Optional.<String>empty()
                : raised().filter(text -> stored.raised().stream().anyMatch(r -> r.level().holdsNeedling())).or(() -> new EntryWording(wording).levelSet(stored.intake().review()));
        return Optional.of(m.get("report.option.hold"))
                .filter(held -> held())
                .map(held -> by.map(who -> held + " " + who).orElse(held));
    }

    /// What somebody raised it to and no practitioner has decided on.
    Optional<String> raised() {
        var m = wording.messages();
        return stored.raised().map(raise -> m.get(
                "queue.raised.shown",
                m.get("level." + raise.level().name()),
                m.dateTime(raise.at()),
                m.get("queue.raise.reason." + raise.reason().name())));
    }

    /// How to do it is left out for an option that is not to be done.
    static boolean usable(OptionStatus status) {
        return switch (status) {
            case OFFER, CAVEAT -> true;
            case NOT_MATCHED, WITHHOLD -> false;
        };
    }
}
