package org.ashi.ui.review;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Every rule that fired, each opening to why; and, closed at first, those that did not.
final class FindingsPane {

    private final Wording wording;
    private final Messages messages;
    private final Blocks blocks;
    private final Symbols symbols;
    private final ConditionTree trees;

    FindingsPane(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        blocks = new Blocks(messages);
        symbols = new Symbols(messages);
        trees = new ConditionTree(wording);
    }

    /// @param wouldChange what would have to be answered for another result
    Region of(RecordSheet sheet, Node wouldChange) {
        var redFlags = FindingItem.redFlags(sheet, wording);
        var needling = FindingItem.needling(sheet, wording);
        var page = Blocks.column("stack");
        page.getChildren().add(group("findings-red", "review.findings.redFlags", redFlags, "review.findings.none"));
        page.getChildren()
                .add(group("findings-needling", "review.findings.needling", needling, "review.findings.noNeedling"));
        page.getChildren().add(wouldChange);
        var quiet = sheet.notFired().size();
        page.getChildren()
                .add(Blocks.opening(
                        "findings-not-fired",
                        messages.get("review.findings.notFired", quiet),
                        () -> list(FindingItem.notFired(sheet, wording))));
        return page;
    }

    private VBox group(String id, String titleKey, List<FindingItem> items, String noneKey) {
        var box = Blocks.column("card", Blocks.title(messages.get(titleKey, items.size())));
        box.setId(id);
        box.getChildren()
                .add(items.isEmpty() ? Blocks.label(messages.get(noneKey), "muted") : list(items));
        return box;
    }

    private VBox list(List<FindingItem> items) {
        return Blocks.column("tight", items.stream().map(this::pane).toList());
    }

    private TitledPane pane(FindingItem item) {
        var spoken = messages.get("review.why.item", item.title(), item.ruleId());
        var pane = Blocks.opening("finding-" + item.ruleId(), spoken, head(item), () -> inside(item));
        pane.getStyleClass().add("finding");
        return pane;
    }

    private Region head(FindingItem item) {
        var head = Blocks.row("line");
        item.level().ifPresent(level -> head.getChildren().add(symbols.level(level)));
        var id = Blocks.label(item.ruleId(), "rule-id");
        id.setMinWidth(Region.USE_PREF_SIZE);
        var title = Blocks.label(item.title(), "strong");
        title.setWrapText(false);
        title.setMinWidth(0);
        head.getChildren().addAll(id, title);
        if (item.hold()) {
            head.getChildren().add(Symbols.tag(messages.get("review.hold"), Material2RoundAL.BLOCK));
        }
        if (item.failSafe()) {
            head.getChildren().add(Symbols.tag(messages.get("review.failSafe"), Material2RoundMZ.SECURITY));
        }
        return head;
    }

    private Node inside(FindingItem item) {
        var box = Blocks.column("tight", blocks.prose(item.text()));
        if (item.failSafe()) {
            box.getChildren().add(Blocks.label(messages.get("failSafe.mark"), "muted"));
        }
        item.why()
                .ifPresentOrElse(
                        why -> box.getChildren()
                                .addAll(
                                        Blocks.label(messages.get("review.tree.title"), "small-title"),
                                        trees.of("tree-" + item.ruleId(), why.condition())),
                        () -> box.getChildren()
                                .add(Blocks.label(messages.get("review.findings.escalation"), "muted")));
        box.getChildren().addAll(blocks.sources(item.ruleId(), item.sources()));
        return box;
    }
}
