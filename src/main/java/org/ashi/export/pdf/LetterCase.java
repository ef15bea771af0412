package org.ashi.export.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.TriageLevel;

/// What a letter of referral is about.
record LetterCase(ReportCase report, LetterWriter.From from) {

    /// What a colleague asks first about a pain.
    private static final Set<String> PAIN = Set.of(
            "duration", "onset_age", "episode", "onset", "injury", "trend", "leg_vs_back", "leg_feel", "night", "stiff_am",
            "worse", "better", "fu_same", "fu_change", "fu_after", "fu_injury");

    /// What else a colleague should know, if something was answered.
    private static final Set<String> BESIDES = Set.of("told", "spa", "gp_bloods", "prior");

    /// Where "yes" is as it should be.
    private static final Set<String> WELL = Set.of("capacity", "intake_consent", "guardian");

    /// The level that counts.
    TriageLevel level() {
        return report.stored().level();
    }

    /// Adverse events; where the note is quoted also what was added to it after the sign-off, which may correct it.
    List<Entry> added() {
        return report.stored().intake().review().entries().stream()
                .filter(e -> e.deed() instanceof Deed.Harmed || from.note() && e.deed() instanceof Deed.Amended)
                .toList();
    }

    /// The entry with which staff set it; empty where the rules' level stands.
    Optional<Entry> levelSet() {
        return report.stored().intake().review().entries().reversed().stream()
                .filter(e -> e.deed() instanceof Deed.LevelSet)
                .findFirst();
    }

    /// In the order asked.
    List<Question> pain() {
        return asked().filter(LetterCase::isPain).toList();
    }

    /// All of them, whatever was answered.
    List<Question> redFlags() {
        return asked()
                .filter(q -> q.safety().filter(s -> s == Question.Safety.RED_FLAG).isPresent())
                .filter(q -> !isPain(q) && !(q.kind() instanceof Kind.BirthDate))
                .toList();
    }

    /// What was answered otherwise than "no" or "none", or has no clear answer.
    List<Question> conditions() {
        return asked()
                .filter(q -> q.safety().filter(s -> s == Question.Safety.NEEDLING).isPresent() && matters(q)
                        || BESIDES.contains(q.id()) && said(q).filter(a -> !says(a, q)).isPresent())
                .toList();
    }

    private boolean matters(Question question) {
        return said(question).filter(a -> says(a, question)).isEmpty();
    }

    private Optional<Answer> said(Question question) {
        return report.evaluation().answers().get(question.id());
    }

    /// That there is nothing.
    private static boolean says(Answer answer, Question question) {
        return switch (answer) {
            case Answer.Choice(String code) ->
                code.equals(question.untickedCode()) || code.equals(Answer.YES) && WELL.contains(question.id());
            case Answer.Choices(Set<String> codes) -> codes.isEmpty() || codes.equals(Set.of("none"));
            case Answer.Number n -> false;
            case Answer.Text t -> false;
            case Answer.Unsure u -> false;
            case Answer.Declined d -> false;
        };
    }

    private static boolean isPain(Question question) {
        return PAIN.contains(question.id())
                || switch (question.kind()) {
                    case Kind.Scale s -> true;
                    case Kind.Regions r -> true;
                    case Kind.RegionOf r -> true;
                    case Kind.YesNo y -> false;
                    case Kind.Choice c -> false;
                    case Kind.Choices c -> false;
                    case Kind.NumberRange n -> false;
                    case Kind.BirthDate b -> false;
                    case Kind.ShortText t -> false;
                };
    }

    private Stream<Question> asked() {
        return report.questionnaire().questions().filter(q -> PaperWords.asked(report, q));
    }
}
