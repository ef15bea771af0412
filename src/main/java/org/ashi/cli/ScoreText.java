package org.ashi.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.cli.score.Scoreboard;
import org.ashi.cli.score.Scoreboard.Measure;
import org.ashi.cli.score.Share;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Scenario.Reference;
import org.ashi.text.Messages;

/// A score in words.
final class ScoreText {

    private static final String INDENT = "  ";

    private final Messages messages;

    ScoreText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(Score score) {
        var lines = new ArrayList<String>();
        lines.add(messages.get("cli.score.pack", score.pack().id(), score.pack().version()));
        board(score.board(), lines);
        score.ordinary().ifPresent(ordinary -> ordinary(ordinary, lines));
        lines.add(messages.get("cli.score.rules", score.coveredRules(), score.coverage().rules().size()));
        lines.add(messages.get("cli.score.leaves", score.coveredLeaves(), score.coverage().leaves().size()));
        lines.add(messages.get("cli.score.statuses", score.coveredStatuses(), score.coverage().statuses().size()));
        lines.add(messages.get("cli.score.caveat"));
        return lines;
    }

    private void board(Scoreboard board, List<String> lines) {
        var published = board.share(Measure.EXACT, Optional.of(Reference.Kind.PUBLISHED)).of();
        var all = board.rows().size();
        lines.add(messages.get("cli.score.reference", all, published, all - published));
        for (var measure : Measure.values()) {
            lines.add(INDENT + row(measure, board.share(measure, Optional.empty())));
        }
        for (var measure : Measure.values()) {
            lines.add(INDENT + messages.get(
                    "cli.score.published", row(measure, board.share(measure, Optional.of(Reference.Kind.PUBLISHED)))));
        }
        for (var row : board.apart()) {
            var reference = row.reference();
            lines.add(INDENT + messages.get(
                    "cli.score.apart", row.scenario(), level(row.level()), level(reference.least()), level(reference.most())));
        }
    }

    private String row(Measure measure, Share share) {
        return messages.get(
                "cli.score.row", messages.get("cli.score." + measure.name()), share.count(), share.of(),
                percent(share.value()), percent(share.low()), percent(share.high()));
    }

    private void ordinary(Score.Ordinary ordinary, List<String> lines) {
        var mix = ordinary.mix();
        var burden = ordinary.burden();
        // A seed is a name, not a quantity: no thousands are set apart.
        lines.add(messages.get("cli.score.mix", mix.patients(), Long.toString(mix.seed())));
        lines.add(INDENT + messages.get("cli.score.flagged", percent(burden.flagged().value()), percent(mix.anyFlag())));
        for (var level : List.of(TriageLevel.values()).reversed()) {
            var share = Optional.ofNullable(burden.levels().get(level)).map(Share::value).orElse(0.0);
            lines.add(INDENT + messages.get("cli.score.level", level(level), percent(share)));
        }
        lines.add(INDENT + messages.get("cli.score.held", percent(burden.held().value())));
    }

    private String level(TriageLevel level) {
        return messages.get("level." + level.name());
    }

    /// With one decimal.
    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
