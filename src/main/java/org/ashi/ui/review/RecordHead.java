package org.ashi.ui.review;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Who it is, how urgent it is, what to do and why, and what must be known before reading on.
final class RecordHead {

    private final Wording wording;
    private final RecordText text;
    private final Blocks blocks;
    private final Symbols symbols;
    private final Runnable takeOver;

    /// @param takeOver stops the form on the patient's screen
    RecordHead(ReviewDesk desk, Runnable takeOver) {
        wording = desk.wording();
        text = new RecordText(desk);
        blocks = new Blocks(desk.messages());
        symbols = new Symbols(desk.messages());
        this.takeOver = takeOver;
    }

    /// Read-only fields, so that names and numbers can be marked and copied.
    Node patient(Intake intake) {
        var name = field("patient-name", text.name(intake), wording.messages().get("review.column.name"));
        var about = field("patient-about", text.about(intake), wording.messages().get("review.about"));
        return Blocks.growing(Blocks.column("patient", name, about));
    }

    Node status(Intake intake) {
        var status = symbols.status(intake.status());
        status.setId("record-status");
        return status;
    }

    /// Signed as it stands, or not.
    Node signature(Intake intake) {
        var signature = symbols.signature(Signature.state(intake));
        signature.setId("record-signature");
        return signature;
    }

    VBox banner(RecordSheet sheet) {
        var level = sheet.assessment().level();
        var word = symbols.level(level);
        word.setId("banner-level");
        word.getStyleClass().add("banner-level");
        var what = blocks.prose(wording.text("level", level.name(), "practitioner"), "banner-what");
        what.setId("banner-what");
        var staff = blocks.prose(
                wording.messages().get("review.banner.staff", wording.text("level", level.name(), "staff")));
        staff.setId("banner-staff");
        var why = blocks.prose(text.why(sheet), "strong");
        why.setId("banner-why");
        var banner = Blocks.column(
                "level-banner", Blocks.row("line", word, Blocks.growing(what)), why, staff);
        banner.setId("banner");
        banner.getStyleClass().add("banner-" + level);
        return banner;
    }

    VBox notices(RecordSheet sheet, Access access) {
        var box = Blocks.column(
                "notices", text.notices(sheet, access).stream().map(n -> notice(n, access)).toList());
        box.setId("notices");
        return box;
    }

    private Node notice(RecordText.Notice notice, Access access) {
        var line = Blocks.row("notice", Symbols.icon(icon(notice.weight())), Blocks.growing(blocks.prose(notice.text())));
        line.setId(notice.id());
        line.getStyleClass().add("notice-" + notice.weight());
        if (notice.id().equals(RecordText.FILLING) && access == Access.STILL_FILLING) {
            var stop = Controls.secondary("take-over", wording.messages().get("review.takeOver"), takeOver);
            stop.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(stop);
        }
        return line;
    }

    private static Ikon icon(RecordText.Weight weight) {
        return switch (weight) {
            case ALARM -> Material2RoundMZ.REPORT;
            case WARNING -> Material2RoundMZ.WARNING;
            case INFO -> Material2RoundAL.INFO;
        };
    }

    private static TextField field(String id, String value, String name) {
        var field = Clip.field(value);
        field.setId(id);
        field.setEditable(false);
        field.setAccessibleText(name + ": " + value);
        field.getStyleClass().add("selectable");
        field.setMaxWidth(Region.USE_COMPUTED_SIZE);
        return field;
    }
}
