package org.ashi.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.bodymap.BodyMap;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;

/// What an intake says on the body chart, in codes and in words.
///
/// @param question id of the question for the regions
/// @param answered false where nobody said anything: that is not "no place"
/// @param marked codes; empty also where there is no answer
/// @param words the marked regions, or why there are none
public record BodyChart(
        BodyMap map,
        String question,
        boolean answered,
        Set<String> marked,
        Optional<String> worst,
        String words,
        Optional<String> worstWords) {

    public BodyChart {
        marked = Set.copyOf(marked);
    }

    /// @return empty for a pack without a chart
    public static Optional<BodyChart> of(Wording wording, Answers answers) {
        var questionnaire = wording.pack().questionnaire();
        return wording.pack().bodyMap().flatMap(map -> questionnaire.questions()
                .filter(q -> q.kind() instanceof Kind.Regions)
                .findFirst()
                .map(areas -> of(wording, answers, map, areas)));
    }

    /// Regions in words, in the order of the question.
    public static String words(Wording wording, Set<String> regions) {
        return wording.pack()
                .questionnaire()
                .questions()
                .filter(q -> q.kind() instanceof Kind.Regions)
                .findFirst()
                .map(areas -> words(wording, areas, regions))
                .orElse("");
    }

    private static String words(Wording wording, Question areas, Set<String> regions) {
        return inOrder(areas, regions).stream().map(c -> wording.code(areas.id(), c)).collect(Collectors.joining("; "));
    }

    private static BodyChart of(Wording wording, Answers answers, BodyMap map, Question areas) {
        var m = wording.messages();
        var answer = answers.get(areas.id());
        Set<String> marked = answer.filter(Answer.Choices.class::isInstance).stream()
                .flatMap(a -> ((Answer.Choices) a).codes().stream())
                .collect(Collectors.toUnmodifiableSet());
        var worst = wording.pack()
                .questionnaire()
                .questions()
                .filter(q -> q.kind() instanceof Kind.RegionOf(String of, List<String> codes) && of.equals(areas.id()))
                .flatMap(q -> answers.get(q.id()).stream())
                .flatMap(a -> a instanceof Answer.Choice(String code) ? Optional.of(code).stream() : Optional.<String>empty().stream())
                .filter(marked::contains)
                .findFirst();
        return new BodyChart(
                map,
                areas.id(),
                answer.filter(Answer.Choices.class::isInstance).isPresent(),
                marked,
                worst,
                said(wording, areas, answer, marked),
                worst.map(c -> m.get("bodymap.chart.worst", wording.code(areas.id(), c))));
    }

    private static String said(Wording wording, Question areas, Optional<Answer> answer, Set<String> marked) {
        var m = wording.messages();
        if (!marked.isEmpty()) {
            return m.get("bodymap.chart.words", words(wording, areas, marked));
        }
        if (answer.isEmpty()) {
            return m.get("bodymap.chart.unanswered");
        }
        return answer.get() instanceof Answer.Choices
                ? m.get("bodymap.chart.none")
                : m.get("bodymap.chart.unansweredAs", wording.answer(areas.id(), answer));
    }

    /// A region that the pack no longer has comes last.
    private static List<String> inOrder(Question areas, Set<String> marked) {
        var order = areas.kind() instanceof Kind.Regions regions ? regions.codes() : List.<String>of();
        return Stream.concat(
                        order.stream().filter(marked::contains),
                        marked.stream().filter(code -> !order.contains(code)).sorted())
                .toList();
    }
}
