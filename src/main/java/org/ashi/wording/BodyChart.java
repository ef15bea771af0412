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
/// @param marked codes; empty also where there is no answer
/// @param words the marked regions, or why there are none
public record BodyChart(
        BodyMap map, Set<String> marked, Optional<String> worst, String words, Optional<String> worstWords) {

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
        Set<String> marked = answers.get(areas.id()).filter(Answer.Choices.class::isInstance).stream()
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
        var words = words(wording, areas, marked);
        return new BodyChart(
                map,
                marked,
                worst,
                marked.isEmpty() ? m.get("bodymap.chart.none") : m.get("bodymap.chart.words", words),
                worst.map(c -> m.get("bodymap.chart.worst", wording.code(areas.id(), c))));
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
