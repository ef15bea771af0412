package org.ashi.pack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.pack.Guidance.Guideline;
import org.ashi.pack.Guidance.Item;
import org.ashi.pack.Guidance.Trial;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;

/// The part of a pack's guidance that applies to one patient, as screens and reports show it.
///
/// @param muscles for the practitioner only
/// @param points for the practitioner only
/// @param standingCaveats always all of them
/// @param safetyNets for the patient to take home
public record Briefing(
        List<OptionCard> options,
        List<Item> muscles,
        List<Point> points,
        List<Item> standingCaveats,
        List<Item> safetyNets) {

    /// @param guidelines all that speak about this option, for and against
    public record OptionCard(
            Assessment.OptionResult result,
            List<Item> evidence,
            List<Trial> trials,
            List<Guideline> guidelines,
            List<Item> harms,
            List<Item> session) {}

    /// @param avoid not to be needled in this patient
    public record Point(Item item, boolean avoid) {}

    public static Briefing of(ProtocolPack pack, Assessment assessment, Evaluation evaluation) {
        var guidance = pack.guidance();
        return new Briefing(
                assessment.options().stream()
                        .flatMap(result -> card(guidance, result, evaluation).stream())
                        .toList(),
                applying(guidance.muscles().stream(), evaluation),
                guidance.points().stream()
                        .filter(p -> applies(p.item(), evaluation))
                        .map(p -> new Point(
                                p.item(), p.avoidWhen().filter(evaluation::holds).isPresent()))
                        .toList(),
                guidance.standingCaveats(),
                applying(guidance.safetyNets().stream(), evaluation));
    }

    private static Optional<OptionCard> card(
            Guidance guidance, Assessment.OptionResult result, Evaluation evaluation) {
        return Optional.ofNullable(guidance.options().get(result.optionId()))
                .map(of -> new OptionCard(
                        result,
                        applying(of.evidence().stream(), evaluation),
                        of.trials().stream()
                                .filter(t -> applies(t.item(), evaluation))
                                .toList(),
                        guidance.guidelines().stream()
                                .filter(g -> g.options().contains(result.optionId()))
                                .filter(g -> applies(g.item(), evaluation))
                                .toList(),
                        applying(of.harms().stream(), evaluation),
                        applying(of.session().stream(), evaluation)));
    }

    private static List<Item> applying(Stream<Item> items, Evaluation evaluation) {
        return items.filter(item -> applies(item, evaluation)).toList();
    }

    private static boolean applies(Item item, Evaluation evaluation) {
        return item.when().stream().allMatch(evaluation::holds);
    }
}
