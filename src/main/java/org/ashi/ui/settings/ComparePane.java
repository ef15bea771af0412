package org.ashi.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.proof.Changes;
import org.ashi.pack.proof.Changes.Row;
import org.ashi.pack.proof.Comparison.Kind;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What the waiting pack makes of stored intakes: counts, then each that comes out otherwise, the worst first.
final class ComparePane extends VBox {

    /// More than anybody reads, and as many as a page can hold without delay.
    static final int MOST = 200;

    /// Tells intakes apart that were started in the same minute.
    private static final int ID_LENGTH = 8;

    private final Messages messages;
    private final ProtocolPack before;

    /// @param before the pack in use
    ComparePane(Messages messages, ProtocolPack before) {
        this.messages = messages;
        this.before = before;
        setId("pack-compared");
        getStyleClass().add("answers");
    }

    void show(Looked looked) {
        getChildren().setAll(switch (looked) {
            case Looked.NotYet n -> List.<Node>of();
            case Looked.Running r -> List.of(said(messages.get("settings.compare.running"), "note-calm"));
            case Looked.Failed(var code) -> List.of(said(messages.get("settings.compare.failed", code), "note-warn"));
            case Looked.At(var after, var changes) -> found(after, changes);
        });
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private List<Node> found(ProtocolPack after, Changes changes) {
        var nodes = new ArrayList<Node>();
        nodes.add(said(total(changes), changes.count(Kind.LOWERED) + changes.count(Kind.OPENED) > 0 ? "note-warn" : "note-calm"));
        if (changes.shortened() > 0) {
            nodes.add(Controls.text("pack-compared-shortened", messages.get("settings.compare.shortened", changes.shortened())));
        }
        if (!changes.changed().isEmpty()) {
            nodes.add(card(after, changes.changed()));
        }
        return nodes;
    }

    private String total(Changes changes) {
        if (changes.all() == 0) {
            return messages.get("settings.compare.empty");
        }
        return changes.changed().isEmpty()
                ? messages.get("settings.compare.same", changes.all())
                : messages.get(
                        "settings.compare.total",
                        changes.changed().size(),
                        changes.all(),
                        changes.count(Kind.LOWERED),
                        changes.count(Kind.OPENED));
    }

    private Node card(ProtocolPack after, List<Row> rows) {
        var words = new ChangeWording(before, after, messages);
        var card = Controls.column("card");
        card.getStyleClass().addAll("check", "compared");
        card.getChildren().add(Controls.hint(
                "pack-compared-lead",
                messages.get("settings.compare.lead", before.ref().version(), after.ref().version())));
        for (var i = 0; i < Math.min(rows.size(), MOST); i++) {
            card.getChildren().add(line("pack-compared-" + i, rows.get(i), words));
        }
        if (rows.size() > MOST) {
            card.getChildren().add(Controls.text("pack-compared-more", messages.get("settings.compare.more", rows.size() - MOST)));
        }
        return card;
    }

    private Node line(String id, Row row, ChangeWording words) {
        var kind = row.outcome().kind();
        var title = messages.get(
                "settings.compare.row",
                messages.get("proof.change." + kind.name()),
                row.startedAt().map(messages::dateTime).orElse(""),
                words.form(row.form()),
                row.id().substring(0, Math.min(ID_LENGTH, row.id().length())));
        return Controls.column(
                "labelled", badge(id, title, kind), Controls.text(id + "-what", String.join("\n", words.said(row.outcome()))));
    }

    private static Label badge(String id, String text, Kind kind) {
        return switch (kind) {
            case LOWERED -> Sections.badge(id, text, Material2RoundAL.ARROW_DOWNWARD, "state-lacking");
            case OPENED -> Sections.badge(id, text, Material2RoundAL.LOCK_OPEN, "state-unknown");
            case OTHER, NONE -> Sections.badge(id, text, Material2RoundMZ.SWAP_HORIZ, "state-other");
        };
    }

    private static Label said(String text, String style) {
        var label = Controls.text("pack-compared-said", text);
        label.getStyleClass().add(style);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
