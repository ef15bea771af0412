package org.ashi.ui.review;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.ashi.course.VisitDifference;
import org.ashi.rules.Evaluator;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.ui.bodymap.BodyMapModel;
import org.ashi.ui.bodymap.BodyMapModel.Marks;
import org.ashi.ui.bodymap.BodyMapModel.Sign;
import org.ashi.ui.bodymap.BodyMapView;
import org.ashi.ui.bodymap.ChartKey;
import org.ashi.wording.BodyChart;
import org.ashi.wording.Wording;
import org.controlsfx.control.SegmentedButton;

/// The body charts of two visits, side by side or, where both have an answer, one over the other: laid over a chart that nobody
/// filled in, every place would seem to be new or gone. What is marked at which visit is told by pattern, sign and word.
final class TwoCharts {

    /// Px to a unit of the drawing: two charts stand beside each other.
    private static final double BESIDE = 0.42;
    /// One has the whole width.
    private static final double OVER = 0.6;

    private final Wording wording;
    private final Messages messages;
    /// Stays as it was chosen while other visits are looked at.
    private boolean over;

    TwoCharts(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
    }

    /// @return empty for a pack without a chart
    Optional<Node> of(VisitDifference d) {
        var then = BodyChart.of(wording, d.earlier().intake().answers());
        var now = BodyChart.of(wording, d.later().intake().answers());
        return then.flatMap(before -> now.map(after -> of(d, before, after)));
    }

    private Node of(VisitDifference d, BodyChart then, BodyChart now) {
        if (!then.answered() || !now.answered()) {
            return Blocks.column(
                    "tight",
                    Blocks.label(messages.get("bodymap.chart"), "small-title"),
                    Blocks.beside(chart(d.earlier(), then), chart(d.later(), now)));
        }
        var place = Blocks.column("tight");
        Runnable draw = () -> place.getChildren()
                .setAll(over ? over(d, then, now) : Blocks.beside(chart(d.earlier(), then), chart(d.later(), now)));
        var beside = button("visits-charts-beside", "course.charts.beside");
        var above = button("visits-charts-over", "course.charts.over");
        Runnable choose = () -> {
            beside.setSelected(!over);
            above.setSelected(over);
            draw.run();
        };
        beside.setOnAction(e -> {
            over = false;
            choose.run();
        });
        above.setOnAction(e -> {
            over = true;
            choose.run();
        });
        choose.run();
        var buttons = new SegmentedButton(beside, above);
        // Exactly one is always chosen.
        buttons.setToggleGroup(null);
        buttons.setId("visits-charts-how");
        return Blocks.column("tight", Blocks.label(messages.get("bodymap.chart"), "small-title"), buttons, place);
    }

    private ToggleButton button(String id, String key) {
        var button = new ToggleButton(messages.get(key));
        button.setId(id);
        return button;
    }

    private VBox chart(StoredIntake visit, BodyChart chart) {
        if (!chart.answered()) {
            // An empty picture would look like a body without pain.
            return Blocks.column(
                    "tight",
                    Blocks.label(day(visit), "small-title"),
                    Blocks.label(asked(visit, chart) ? chart.words() : messages.get("bodymap.chart.notAsked")));
        }
        return Blocks.column(
                "tight",
                Blocks.label(day(visit), "small-title"),
                picture(chart, new Marks(chart.marked(), chart.worst()), BESIDE),
                Blocks.label(chart.words()));
    }

    private boolean asked(StoredIntake visit, BodyChart chart) {
        var form = visit.intake().form();
        var pack = wording.pack();
        return pack.questionnaire(form).question(chart.question()).isPresent()
                && !new Evaluator(pack.rules(form)).evaluate(visit.intake().answers()).hidden().contains(chart.question());
    }

    private VBox over(VisitDifference d, BodyChart then, BodyChart now) {
        var earlier = messages.get("course.charts.earlier", day(d.earlier()), words(minus(then.marked(), now.marked())));
        var later = messages.get("course.charts.later", day(d.later()), words(minus(now.marked(), then.marked())));
        var both = messages.get("course.charts.both", words(minus(then.marked(), minus(then.marked(), now.marked()))));
        var picture = picture(now, Marks.over(then.marked(), now.marked()), OVER);
        picture.setId("visits-overlay");
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(String.join(" ", messages.get("course.charts.over"), earlier, later, both));
        var box = Blocks.column("tight", picture, key(Sign.EARLIER, earlier), key(Sign.ADDED, later), key(Sign.BOTH, both));
        box.setId("visits-overlaid");
        worst(box, d.earlier(), then);
        worst(box, d.later(), now);
        return box;
    }

    /// The worst spot has no sign of its own here; nor is a visit without any mark the same as one without pain.
    private void worst(VBox into, StoredIntake visit, BodyChart chart) {
        var said = chart.marked().isEmpty() ? Optional.of(chart.words()) : chart.worstWords();
        said.ifPresent(words ->
                into.getChildren().add(Blocks.label(messages.get("course.charts.on", day(visit), words), "muted")));
    }

    private static Node key(Sign sign, String words) {
        return Blocks.row("line", new ChartKey(sign), Blocks.growing(Blocks.label(words)));
    }

    private BodyMapView picture(BodyChart chart, Marks marks, double factor) {
        var model = BodyMapModel.showing(chart.map(), code -> wording.text("region", code), marks);
        return new BodyMapView(model, messages, factor, Optional.empty(), false);
    }

    private String words(Set<String> regions) {
        return regions.isEmpty() ? messages.get("course.charts.nothing") : BodyChart.words(wording, regions);
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        var left = new HashSet<>(all);
        left.removeAll(without);
        return Set.copyOf(left);
    }

    private String day(StoredIntake visit) {
        return messages.date(visit.intake().startedAt().atZone(messages.zone()).toLocalDate());
    }
}
