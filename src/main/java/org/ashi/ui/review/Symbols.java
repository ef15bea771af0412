package org.ashi.ui.review;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Truth;
import org.ashi.text.Messages;
import org.ashi.wording.SignatureWording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Signs that say the same by word, by shape and by colour, so that none of them is needed alone.
final class Symbols {

    private final Messages messages;

    Symbols(Messages messages) {
        this.messages = messages;
    }

    Label level(TriageLevel level) {
        return badge(messages.get("level." + level), icon(level), "level", "level-" + level);
    }

    Label option(OptionStatus status) {
        return badge(messages.get("option.status." + status), icon(status), "option-badge", "option-" + status);
    }

    Label status(Status status) {
        return badge(messages.get("status." + status), icon(status), "status-badge", "status-" + status);
    }

    Label signature(Signature.State state) {
        return badge(
                SignatureWording.state(state, messages), icon(state), "signature-badge", "signature-" + state.name());
    }

    /// @param counted in the fail-safe reading
    Label truth(Truth counted) {
        return badge(messages.get("truth." + counted), icon(counted), "truth", "truth-" + counted);
    }

    /// A word or two with a sign and a quiet ground.
    static Label tag(String text, Ikon icon, String... styles) {
        var label = badge(text, icon, styles);
        label.getStyleClass().add("tag");
        return label;
    }

    static Node icon(Ikon icon, String... styles) {
        var node = new FontIcon(icon);
        node.getStyleClass().addAll(styles);
        return node;
    }

    static Ikon icon(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> Material2RoundMZ.REPORT;
            case URGENT -> Material2RoundMZ.WARNING;
            case REFER -> Material2RoundAL.LOCAL_HOSPITAL;
            case CAUTION -> Material2RoundAL.ERROR_OUTLINE;
            case ROUTINE -> Material2RoundAL.CHECK_CIRCLE_OUTLINE;
        };
    }

    private static Ikon icon(OptionStatus status) {
        return switch (status) {
            case OFFER -> Material2RoundAL.CHECK_CIRCLE;
            case CAVEAT -> Material2RoundMZ.WARNING;
            case WITHHOLD -> Material2RoundAL.BLOCK;
            case NOT_MATCHED -> Material2RoundMZ.REMOVE_CIRCLE_OUTLINE;
        };
    }

    private static Ikon icon(Status status) {
        return switch (status) {
            case UNFINISHED -> Material2RoundAL.HOURGLASS_EMPTY;
            case NEW -> Material2RoundAL.INBOX;
            case IN_REVIEW -> Material2RoundMZ.VISIBILITY;
            case SIGNED_OFF -> Material2RoundAL.LOCK;
        };
    }

    private static Ikon icon(Signature.State state) {
        return switch (state) {
            case NONE -> Material2RoundMZ.REMOVE;
            case MATCHES -> Material2RoundAL.CHECK;
            case BROKEN -> Material2RoundMZ.WARNING;
        };
    }

    private static Ikon icon(Truth truth) {
        return switch (truth) {
            case YES -> Material2RoundAL.CHECK;
            case NO -> Material2RoundAL.CLOSE;
            case UNKNOWN -> Material2RoundAL.HELP_OUTLINE;
        };
    }

    private static Label badge(String text, Ikon icon, String... styles) {
        var label = new Label(text, icon(icon));
        label.setAccessibleText(text);
        label.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        for (var style : styles) {
            label.getStyleClass().add(style);
        }
        return label;
    }
}
