package org.ashi.cli;

import java.util.Locale;
import java.util.Optional;
import org.ashi.cli.score.Scoreboard;
import org.ashi.cli.score.Scoreboard.Measure;
import org.ashi.cli.score.Share;
import org.ashi.pack.Scenario.Reference;
import tools.jackson.core.JsonGenerator;

/// A score as one line of JSON. Shares are from 0 to 1.
final class ScoreJson {

    private final Json lines;
    private final JsonGenerator json;

    ScoreJson(Json lines) {
        this.lines = lines;
        json = lines.generator();
    }

    void write(Score score) {
        json.writeStartObject();
        json.writeObjectPropertyStart("pack");
        json.writeStringProperty("id", score.pack().id());
        json.writeStringProperty("version", score.pack().version());
        json.writeStringProperty("sha256", score.pack().sha256());
        json.writeEndObject();
        board(score.board());
        score.ordinary().ifPresent(this::ordinary);
        json.writeObjectPropertyStart("coverage");
        json.writeNumberProperty("scenarios", score.coverage().scenarios());
        of("rules", score.coveredRules(), score.coverage().rules().size());
        of("conditions", score.coveredLeaves(), score.coverage().leaves().size());
        of("statuses", score.coveredStatuses(), score.coverage().statuses().size());
        json.writeEndObject();
        json.writeEndObject();
        lines.endLine();
    }

    private void board(Scoreboard board) {
        json.writeObjectPropertyStart("reference");
        measures("all", board, Optional.empty());
        for (var kind : Reference.Kind.values()) {
            measures(lower(kind), board, Optional.of(kind));
        }
        json.writeArrayPropertyStart("rows");
        for (var row : board.rows()) {
            json.writeStartObject();
            json.writeStringProperty("scenario", row.scenario());
            json.writeStringProperty("kind", lower(row.reference().kind()));
            json.writeStringProperty("label", row.reference().label());
            json.writeStringProperty("least", row.reference().least().name());
            json.writeStringProperty("most", row.reference().most().name());
            json.writeStringProperty("level", row.level().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void measures(String name, Scoreboard board, Optional<Reference.Kind> kind) {
        json.writeObjectPropertyStart(name);
        for (var measure : Measure.values()) {
            share(lower(measure), board.share(measure, kind));
        }
        json.writeEndObject();
    }

    private void ordinary(Score.Ordinary ordinary) {
        json.writeObjectPropertyStart("ordinary");
        json.writeNumberProperty("seed", ordinary.mix().seed());
        json.writeNumberProperty("patients", ordinary.mix().patients());
        json.writeNumberProperty("anyFlagPublished", ordinary.mix().anyFlag());
        share("anyFlag", ordinary.burden().flagged());
        json.writeObjectPropertyStart("levels");
        ordinary.burden().levels().forEach((level, share) -> share(level.name(), share));
        json.writeEndObject();
        share("held", ordinary.burden().held());
        json.writeEndObject();
    }

    private void share(String name, Share share) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("count", share.count());
        json.writeNumberProperty("of", share.of());
        json.writeNumberProperty("share", share.value());
        json.writeNumberProperty("low", share.low());
        json.writeNumberProperty("high", share.high());
        json.writeEndObject();
    }

    private void of(String name, int covered, int all) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("covered", covered);
        json.writeNumberProperty("of", all);
        json.writeEndObject();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
