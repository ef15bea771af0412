package org.ashi.ui.review;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.intake.Deed;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.EntryWording;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Who it is, how urgent it is, what to do and why, and what must be known before reading on.
final class RecordHead {

    /// Letters that stand on one line.
    private static final int BRIEF = 45;
    /// px
    private static final double HOLDER_WIDTH = 320;

    private final Wording wording;
    private final RecordText text;
    private final Blocks blocks;
    private final Symbols symbols;
    private final RecordModel record;
    private final RecordEntries entries;

    RecordHead(ReviewDesk desk, RecordModel record) {
        wording = desk.wording();
        text = new RecordText(desk);
        blocks = new Blocks(desk.messages());
        symbols = new Symbols(desk.messages());
        this.record = record;
        entries = new RecordEntries(desk, record);
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

    /// The level that counts, with what the rules gave where staff set another one.
    VBox banner(RecordSheet sheet, Access access) {
        var level = sheet.level();
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
        var banner = Blocks.column("level-banner", Blocks.row("line", word, Blocks.growing(what)));
        levelSet(sheet).ifPresent(banner.getChildren()::add);
        banner.getChildren().addAll(why, Blocks.row("line", Blocks.growing(staff), holder(sheet, access)));
        banner.setId("banner");
        banner.getStyleClass().add("banner-" + level);
        return banner;
    }

    private Optional<Node> levelSet(RecordSheet sheet) {
        var m = wording.messages();
        var ruled = m.get("decision.level.rules", m.get("level." + sheet.stored().ruledLevel()));
        var held = PlanModel.held(sheet) && !sheet.assessment().hold() ? " " + m.get("decision.level.holds") : "";
        // Who raised it stands in a notice of its own; without this the reasons below would seem to be those of the raised level.
        var raised = sheet.raised().map(raise -> ruled + held);
        return new EntryWording(wording).levelSet(sheet.intake().review()).map(by -> ruled + " " + by + held).or(() -> raised).map(words -> {
            var line = blocks.prose(words, "strong");
            line.setId("banner-set");
            return line;
        });
    }

    /// Who looks after the record, and the way to do so.
    private Node holder(RecordSheet sheet, Access access) {
        var m = wording.messages();
        var name = sheet.intake().review().holder();
        var said = Blocks.label(name.map(n -> m.get("decision.holder", n)).orElseGet(() -> m.get("decision.holder.nobody")));
        said.setId("banner-holder");
        // Beside a sentence that wraps; a name of many words may do so too.
        var brief = said.getText().length() <= BRIEF;
        said.setWrapText(!brief);
        said.setMinWidth(brief ? Region.USE_PREF_SIZE : HOLDER_WIDTH);
        var row = Blocks.row("line", said);
        row.setMinWidth(Region.USE_PREF_SIZE);
        if (access == Access.EDITABLE && entries.author().isPresent()) {
            var mine = name.equals(entries.author());
            var button = mine
                    ? Controls.secondary("let-go", m.get("decision.holder.letGo"), () -> hold(new Deed.LetGo()))
                    : Controls.secondary("take-on", m.get("decision.holder.takeOn"), () -> hold(new Deed.TakenOn()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(record.busyProperty());
            row.getChildren().add(button);
        }
        return row;
    }

    private void hold(Deed deed) {
        entries.add(entries.editable(), deed, () -> {});
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
            var stop = Controls.secondary("take-over", wording.messages().get("review.takeOver"), record::takeOver);
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
