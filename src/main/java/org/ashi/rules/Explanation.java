package org.ashi.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ashi.intake.Answer;

/// Why a rule fired or not: its condition with the truth of each part and the answers found.
///
/// @param id of the rule, cause or option
/// @param fired the rule fired
/// @param failSafe it fired, or a part of it counted, only by the fail-safe reading
public record Explanation(String id, boolean fired, boolean failSafe, Node condition) {

    public enum Op {
        HAS,
        BETWEEN,
        ANSWERED,
        UNSURE,
        DECLINED,
        FACT,
        COUNT_FACT,
        POINTS,
        ALL,
        ANY,
        NOT,
        COUNT
    }

    /// @param subject id of the question, fact or cause; empty for the connectives
    /// @param codes the codes asked for by [Op#HAS]
    /// @param min lower bound, if there is one
    /// @param max upper bound, if there is one
    /// @param truth from the answers as they are
    /// @param counted in the fail-safe reading, on which the rule acts
    /// @param found the answer to the question, if there is one
    /// @param value the count or points found, for [Op#COUNT_FACT], [Op#COUNT] and [Op#POINTS]
    /// @param children parts; for a fact its definition
    public record Node(
            Op op,
            String subject,
            List<String> codes,
            OptionalInt min,
            OptionalInt max,
            Truth truth,
            Truth counted,
            Optional<Answer> found,
            OptionalInt value,
            List<Node> children) {
        public Node {
            codes = List.copyOf(codes);
            children = List.copyOf(children);
        }
    }
}
