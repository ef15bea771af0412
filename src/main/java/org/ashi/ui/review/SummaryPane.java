package org.ashi.ui.review;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// The record on one page: what fired, what to ask, where the answers point, what can be offered.
final class SummaryPane {

    private final Wording wording;
    private final Messages messages;
    private final Blocks blocks;
    private final Symbols symbols;

    SummaryPane(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        blocks = new Blocks(messages);
        symbols = new Symbols(messages);
    }

    /// @param open the open safety questions
    /// @param staff the questions that staff answer
    /// @param staffFirst one of them has no answer yet
    Region of(RecordSheet sheet, Node open, Node staff, boolean staffFirst) {
        var left = Blocks.column("stack", findings(sheet));
        new ChartCard(wording).of(sheet).ifPresent(left.getChildren()::add);
        left.getChildren().add(new SignaturePane(wording).of(sheet.intake()));
        var right = Blocks.column("stack", options(sheet), open, causes(sheet));
        // On top while it waits for an answer.
        right.getChildren().add(staffFirst ? 0 : right.getChildren().size(), staff);
        return Blocks.column("stack", Blocks.beside(left, right));
    }

    private VBox findings(RecordSheet sheet) {
        var box = card("summary-findings", messages.get("review.summary.findings"));
        var all = Stream.concat(
                        FindingItem.redFlags(sheet, wording).stream(), FindingItem.needling(sheet, wording).stream())
                .toList();
        all.forEach(item -> box.getChildren().add(finding(item)));
        if (all.isEmpty()) {
            box.getChildren().add(Blocks.label(messages.get("review.findings.none"), "muted"));
        }
        return box;
    }

    private Node finding(FindingItem item) {
        var head = Blocks.row("line");
        item.level()
                .ifPresentOrElse(
                        level -> head.getChildren().add(symbols.level(level)),
                        () -> head.getChildren()
                                .add(Symbols.tag(messages.get("review.needlingTag"), Material2RoundAL.INFO)));
        head.getChildren().add(Blocks.label(item.ruleId(), "rule-id"));
        if (item.hold()) {
            head.getChildren().add(Symbols.tag(messages.get("review.hold"), Material2RoundAL.BLOCK));
        }
        return Blocks.column("statement", head, blocks.prose(item.text()));
    }

    private VBox options(RecordSheet sheet) {
        var box = card("summary-options", messages.get("review.summary.options"));
        for (var option : sheet.assessment().options()) {
            box.getChildren().add(Blocks.row(
                    "line",
                    Blocks.growing(Blocks.label(wording.text("option", option.optionId()), "strong")),
                    symbols.option(sheet.status(option))));
        }
        return box;
    }

    private VBox causes(RecordSheet sheet) {
        var box = card("summary-causes", messages.get("review.summary.causes"));
        var causes = CauseItem.causes(sheet, wording);
        causes.forEach(cause -> box.getChildren().add(cause(cause)));
        if (sheet.leftOut() > 0) {
            box.getChildren().add(Blocks.label(messages.get("form.notRanked"), "muted"));
        } else if (causes.isEmpty()) {
            box.getChildren().add(Blocks.label(messages.get("review.causes.none"), "muted"));
        }
        var factors = CauseItem.factors(sheet, wording).stream().map(CauseItem::name).toList();
        if (!factors.isEmpty()) {
            box.getChildren().add(Blocks.label(
                    messages.get("review.summary.factors", String.join(", ", factors)), "muted"));
        }
        return box;
    }

    private Node cause(CauseItem cause) {
        var line = Blocks.row(
                "line",
                Blocks.growing(Blocks.label(cause.name(), "strong")),
                Blocks.label(messages.get("cause.strength." + cause.strength()), "muted"));
        return cause.sublabels().isEmpty()
                ? line
                : Blocks.column("statement", List.of(line, Blocks.label(String.join("; ", cause.sublabels()), "muted")));
    }

    private static VBox card(String id, String title) {
        var box = Blocks.column("card", Blocks.title(title));
        box.setId(id);
        return box;
    }
}
