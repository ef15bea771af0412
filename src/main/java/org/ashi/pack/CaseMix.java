package org.ashi.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.rules.Citation;

/// What ordinary patients answer, as shares, so that patients can be drawn by chance. Each answer is drawn for itself, which real
/// answers are not; and most shares are assumed. It shows how much work a pack makes, not how well it works.
///
/// @param seed of the chance, so that everybody draws the same patients
/// @param patients how many are drawn
/// @param anyFlag the share of patients with a red flag that was published, 0 to 1
/// @param rest answers that every drawn patient gives unless a draw says otherwise
public record CaseMix(
        long seed, int patients, double anyFlag, Citation anyFlagSource, Map<String, Answer> rest, List<Draw> draws) {

    /// The file of a pack that it stands in.
    public static final String FILE = "casemix.json";

    /// How one question is answered.
    public sealed interface Draw {

        String question();

        /// One of several answers, or else `rest`.
        ///
        /// @param shares 0 to 1, together at most 1
        /// @param flags answers that are a red flag by themselves to somebody who counts any
        record One(String question, Map<String, Double> shares, String rest, Set<String> flags) implements Draw {
            public One {
                shares = ordered(shares);
                flags = Set.copyOf(flags);
            }
        }

        /// A list in which each code stands by its own chance.
        record Many(String question, Map<String, Double> each, Set<String> flags) implements Draw {
            public Many {
                each = ordered(each);
                flags = Set.copyOf(flags);
            }
        }

        /// @param flagFrom numbers from here on are a flag
        record Number(String question, List<Band> bands, OptionalInt flagFrom) implements Draw {
            public Number {
                bands = List.copyOf(bands);
            }
        }
    }

    /// Whole numbers, each as likely as the other.
    public record Band(int from, int to, double share) {}

    /// @param flagged has at least one answer that is a red flag by itself
    public record Drawn(Answers answers, boolean flagged) {}

    public CaseMix {
        rest = Map.copyOf(rest);
        draws = List.copyOf(draws);
    }

    public Drawn draw(RandomGenerator chance) {
        var answers = new HashMap<String, Answer>(rest);
        var flagged = false;
        for (var draw : draws) {
            switch (draw) {
                case Draw.One one -> {
                    var code = pick(one, chance.nextDouble());
                    answers.put(one.question(), code.equals("unsure") ? new Answer.Unsure() : new Answer.Choice(code));
                    flagged |= one.flags().contains(code);
                }
                case Draw.Many(String question, Map<String, Double> each, Set<String> flags) -> {
                    var codes = new HashSet<String>();
                    each.forEach((code, share) -> {
                        if (chance.nextDouble() < share) {
                            codes.add(code);
                        }
                    });
                    answers.put(question, new Answer.Choices(codes));
                    flagged |= codes.stream().anyMatch(flags::contains);
                }
                case Draw.Number number -> {
                    var value = pick(number.bands(), chance);
                    answers.put(number.question(), new Answer.Number(value));
                    flagged |= number.flagFrom().isPresent() && value >= number.flagFrom().getAsInt();
                }
            }
        }
        return new Drawn(new Answers(answers), flagged);
    }

    private static String pick(Draw.One one, double at) {
        var below = 0.0;
        for (var share : one.shares().entrySet()) {
            below += share.getValue();
            if (at < below) {
                return share.getKey();
            }
        }
        return one.rest();
    }

    private static int pick(List<Band> bands, RandomGenerator chance) {
        var at = chance.nextDouble();
        var below = 0.0;
        for (var band : bands) {
            below += band.share();
            if (at < below) {
                return chance.nextInt(band.from(), band.to() + 1);
            }
        }
        return bands.getLast().to();
    }

    /// In the order written, on which the draws depend.
    private static Map<String, Double> ordered(Map<String, Double> shares) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }
}
