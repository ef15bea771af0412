package org.ashi.ui.review;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.ashi.ui.bodymap.BodyMapModel;
import org.ashi.ui.bodymap.BodyMapModel.Marks;
import org.ashi.ui.bodymap.BodyMapView;
import org.ashi.wording.BodyChart;
import org.ashi.wording.Wording;

/// The patient's body chart as marked, with the same in words.
final class ChartCard {

    /// Px to a unit of the drawing: all views fit into half of the page.
    private static final double FACTOR = 0.56;

    private final Wording wording;

    ChartCard(Wording wording) {
        this.wording = wording;
    }

    /// @return empty for a pack without a chart
    Optional<VBox> of(RecordSheet sheet) {
        return BodyChart.of(wording, sheet.intake().answers()).map(this::card);
    }

    private VBox card(BodyChart chart) {
        var m = wording.messages();
        var model = BodyMapModel.showing(
                chart.map(), code -> wording.text("region", code), new Marks(chart.marked(), chart.worst()));
        var picture = new BodyMapView(model, m, FACTOR, Optional.empty(), false);
        picture.setId("record-chart");
        var words = Blocks.label(chart.words());
        words.setId("record-chart-words");
        var box = Blocks.column("card", Blocks.title(m.get("bodymap.chart")), picture, words);
        box.setId("summary-chart");
        chart.worstWords().ifPresent(text -> {
            var worst = Blocks.label(text, "strong");
            worst.setId("record-chart-worst");
            box.getChildren().add(worst);
        });
        box.getChildren().add(Blocks.label(m.get("bodymap.chart.note") + " " + m.get("bodymap.chart.key"), "muted"));
        return box;
    }
}
