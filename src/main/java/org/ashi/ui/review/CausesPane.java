package org.ashi.ui.review;

import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What the answers point toward, ranked, with what supports and what opposes each; factors apart.
final class CausesPane {

    private final Wording wording;
    private final Messages messages;
    private final Blocks blocks;

    CausesPane(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        blocks = new Blocks(messages);
    }

    Region of(RecordSheet sheet) {
        var page = Blocks.column("stack", Blocks.label(messages.get("review.causes.intro"), "muted"));
        if (!sheet.samePack()) {
            page.getChildren().add(Blocks.label(messages.get("review.causes.otherPack"), "muted"));
        }
        var causes = CauseItem.causes(sheet, wording);
        if (sheet.leftOut() > 0) {
            page.getChildren().add(Blocks.label(messages.get("form.notRanked")));
            if (!causes.isEmpty()) {
                page.getChildren().add(group("causes-flagged", "review.causes.flagged", causes));
            }
            return page;
        }
        if (sheet.assessment().level().holdsNeedling()) {
            Predicate<CauseItem> flagged = c -> !c.namedBy().isEmpty();
            page.getChildren().addAll(
                    group("causes-flagged", "review.causes.flagged", causes.stream().filter(flagged).toList()),
                    group("causes-also", "review.causes.also", causes.stream().filter(flagged.negate()).toList()));
        } else {
            page.getChildren().add(group("causes-ranked", "review.causes.ranked", causes));
        }
        page.getChildren().add(group("causes-factors", "review.causes.factors", CauseItem.factors(sheet, wording)));
        return page;
    }

    private VBox group(String id, String titleKey, List<CauseItem> items) {
        var box = Blocks.column("card", Blocks.title(messages.get(titleKey)));
        box.setId(id);
        box.getChildren()
                .addAll(
                        items.isEmpty()
                                ? List.of(Blocks.label(messages.get("review.causes.none"), "muted"))
                                : items.stream().map(this::pane).toList());
        return box;
    }

    private TitledPane pane(CauseItem item) {
        var head = Blocks.row(
                "line",
                unbroken(item.name(), "strong"),
                unbroken(messages.get("cause.strength." + item.strength()), "muted"),
                unbroken(score(item), "muted"));
        item.namedBy().stream()
                .findFirst()
                .ifPresent(rule -> head.getChildren().add(Symbols.tag(
                        messages.get("review.causes.namedBy", String.join(", ", item.namedBy())),
                        Material2RoundMZ.OUTLINED_FLAG)));
        item.sublabels().forEach(sub -> head.getChildren().add(unbroken(sub, "tag")));
        var spoken = item.name() + ", " + messages.get("cause.strength." + item.strength());
        return Blocks.opening("cause-" + item.causeId(), spoken, head, () -> inside(item));
    }

    private String score(CauseItem item) {
        return item.rows().isEmpty() ? "" : messages.get("review.causes.points", item.points());
    }

    private static Node unbroken(String text, String style) {
        var label = Blocks.label(text, style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setWrapText(false);
        return label;
    }

    private Node inside(CauseItem item) {
        var box = Blocks.column("tight", blocks.prose(item.text()));
        for (var rule : item.namedBy()) {
            box.getChildren()
                    .add(blocks.prose(messages.get(
                            "review.causes.rule", rule, wording.text("rule", rule, "practitioner"))));
        }
        rows(box, "review.causes.supports", item.supporting());
        rows(box, "review.causes.opposes", item.opposing());
        var rest = item.notCounted();
        if (!rest.isEmpty()) {
            box.getChildren()
                    .add(Blocks.opening(
                            "cause-rest-" + item.causeId(),
                            messages.get("review.causes.notCounted", rest.size()),
                            () -> grid(rest)));
        }
        box.getChildren().addAll(blocks.sources("cause-" + item.causeId(), item.sources()));
        return box;
    }

    private void rows(VBox box, String titleKey, List<CauseItem.Line> lines) {
        if (!lines.isEmpty()) {
            box.getChildren().addAll(Blocks.label(messages.get(titleKey), "small-title"), grid(lines));
        }
    }

    private GridPane grid(List<CauseItem.Line> lines) {
        var grid = new GridPane();
        grid.getStyleClass().add("rows-grid");
        grid.getColumnConstraints().addAll(fixed(), wide(45), wide(25), wide(30));
        grid.addRow(
                0,
                Blocks.label(messages.get("review.causes.column.points"), "source"),
                Blocks.label(messages.get("review.causes.column.asks"), "source"),
                Blocks.label(messages.get("review.causes.column.found"), "source"),
                Blocks.label(messages.get("review.causes.column.source"), "source"));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var found = line.counted() && line.failSafe()
                    ? messages.get("review.tree.failSafe", line.found(), messages.get("failSafe.mark"))
                    : line.found();
            grid.addRow(
                    i + 1,
                    unbroken(points(line), line.points() > 0 ? "for" : "against"),
                    blocks.prose(line.asks()),
                    blocks.prose(found, "muted"),
                    blocks.prose(String.join("; ", line.sources()), "source"));
        }
        return grid;
    }

    private String points(CauseItem.Line line) {
        return messages.get(
                line.points() > 0 ? "review.causes.for" : "review.causes.against",
                Math.abs(line.points()),
                messages.get("review.strength." + line.strength()));
    }

    private static ColumnConstraints fixed() {
        var column = new ColumnConstraints();
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static ColumnConstraints wide(double share) {
        var column = new ColumnConstraints();
        column.setPrefWidth(share * 10);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
