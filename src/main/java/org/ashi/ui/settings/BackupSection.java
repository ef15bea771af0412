package org.ashi.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.ashi.store.BackupNews;
import org.ashi.text.Messages;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// When the last backup was made and tested, and buttons to do either now.
final class BackupSection extends VBox {

    private static final double WHOLE = 100;

    private final BackupModel model;
    private final Messages m;
    private final BackupSaid words;
    private final VBox last = Controls.column("card");
    private final VBox tested = Controls.column("card");
    private final Label folder = Controls.text("backup-folder", "");
    private final AnswerRow slots;
    private final Button choose;
    private final Label noChoice;
    private final Button make;
    private final Button testNewest;
    private final Button testOther;
    private final Label doing = Controls.text("backup-doing", "");
    private final ProgressBar bar = new ProgressBar();
    private final Label percent = Controls.hint("backup-percent", "");
    private final VBox work;
    private final Label said = Controls.text("backup-said", "");
    private final VBox usual = Controls.column("card");
    private final VBox second = Controls.column("card");
    private final Button remove;

    BackupSection(BackupModel model, Messages m) {
        this.model = model;
        this.m = m;
        words = new BackupSaid(m);
        getStyleClass().add("section");
        last.getStyleClass().add("check");
        tested.getStyleClass().add("check");
        usual.getStyleClass().add("check");
        second.getStyleClass().add("check");
        slots = Sections.toggle("backup-slots", m.get("backup.now.slots"), () -> model.slots(slotsWanted()));
        choose = choosing(Controls.secondary("backup-choose", m.get("backup.now.choose"), model::choose));
        noChoice = Controls.hint("backup-no-choice", m.get("backup.now.noChoice"));
        visible(noChoice, !model.chooses());
        make = Controls.primary("backup-make", m.get("backup.now.button"), model::make);
        testNewest = Controls.secondary("backup-test", m.get("backup.test.newest"), model::testNewest);
        testOther = choosing(Controls.secondary("backup-test-other", m.get("backup.test.other"), model::testOther));
        remove = Controls.secondary("backup-second-remove", m.get("backup.daily.remove"), model::removeSecond);
        bar.setId("backup-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(m.get("backup.section"));
        work = Controls.column(
                "answers", doing, bar, percent, Controls.secondary("backup-stop", m.get("backup.now.stop"), model::stop));
        said.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Controls.text("backup-lead", m.get("backup.lead")), last, tested);
        now();
        daily();
        model.stateProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> model.onScreen(scene != null));
    }

    private boolean slotsWanted() {
        return slots.isSelected();
    }

    private void now() {
        getChildren()
                .addAll(
                        Sections.title("backup-now-title", m.get("backup.now.title")),
                        folder,
                        choose,
                        noChoice,
                        Sections.group(slots, Controls.hint("backup-slots-why", m.get("backup.now.slots.why"))),
                        make,
                        work,
                        said,
                        Sections.title("backup-test-title", m.get("backup.test.title")),
                        Controls.hint("backup-test-why", m.get("backup.test.why")),
                        testNewest,
                        testOther);
    }

    private void daily() {
        getChildren()
                .addAll(
                        Sections.title("backup-daily-title", m.get("backup.daily.title")),
                        usual,
                        second,
                        choosing(Controls.secondary("backup-second-choose", m.get("backup.daily.choose"), model::chooseSecond)),
                        remove);
    }

    private void show(BackupModel.State state) {
        last.getChildren().setAll(lastRows(state));
        tested.getChildren().setAll(testedRows(state));
        folder.setText(m.get("backup.now.folder", state.folder().toString()));
        slots.setSelected(state.slots());
        for (var control : new Node[] {choose, slots, make, testNewest, testOther}) {
            control.setDisable(state.busy());
        }
        visible(work, state.busy());
        doing.setText(m.get(state.work() == BackupModel.Work.TESTING ? "backup.now.testing" : "backup.now.making"));
        bar.setProgress(state.percent() / WHOLE);
        percent.setText(m.get("backup.now.progress", state.percent()));
        words.show(said, state.said());
        usual.getChildren()
                .setAll(placeRows(
                        "usual",
                        m.get("backup.daily.told", model.dailyFolder().toString()),
                        state.news().of(model.dailyFolder())));
        second.getChildren()
                .setAll(state.news()
                        .second()
                        .map(f -> placeRows(
                                "second",
                                m.get("backup.daily.second", f.toString()),
                                state.news().of(f)))
                        .orElseGet(() -> List.of(Controls.text("backup-second", m.get("backup.daily.noSecond")))));
        // Where none can be chosen, nobody could bring it back.
        visible(remove, state.news().second().isPresent() && model.chooses());
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /// A button that asks for a folder, where folders can be chosen.
    private Button choosing(Button button) {
        visible(button, model.chooses());
        return button;
    }

    private Node[] lastRows(BackupModel.State state) {
        var told = state.news()
                .made()
                .map(e -> m.get("backup.last.told", m.dateTime(e.at()), String.valueOf(e.backup().getParent())))
                .orElse(m.get("backup.last.none"));
        var badge = switch (model.made()) {
            case NEVER -> warning("backup-last-state", m.get("backup.last.never"));
            case OLD -> warning("backup-last-state", m.get("backup.last.old"));
            case FRESH -> good("backup-last-state", m.get("backup.last.ok"));
        };
        return new Node[] {
            badge, Sections.title("backup-last-title", m.get("backup.last.title")), Controls.text("backup-last", told)
        };
    }

    /// A place that fails is told of by itself, however well it stands with the other.
    private List<Node> placeRows(String name, String told, BackupNews.Place place) {
        var rows = new ArrayList<Node>();
        rows.add(placeBadge("backup-" + name + "-state", place));
        rows.add(Controls.text("backup-" + name, told));
        place.failure().ifPresent(f -> rows.add(Controls.text(
                "backup-" + name + "-failed",
                m.get("backup.daily.failed.why", m.dateTime(f.at()), m.get("backup.trouble." + f.what().name())))));
        place.made()
                .ifPresent(e -> rows.add(
                        Controls.hint("backup-" + name + "-made", m.get("backup.daily.made", m.dateTime(e.at())))));
        return rows;
    }

    private Label placeBadge(String id, BackupNews.Place place) {
        if (place.failure().isPresent()) {
            return warning(id, m.get("backup.daily.failed"));
        }
        return switch (model.made(place)) {
            case NEVER -> warning(id, m.get("backup.daily.none"));
            case OLD -> warning(id, m.get("backup.last.old"));
            case FRESH -> good(id, m.get("backup.last.ok"));
        };
    }

    private Node[] testedRows(BackupModel.State state) {
        var told = state.news()
                .verified()
                .map(e -> m.get(
                        "backup.tested.told", m.dateTime(e.at()), String.valueOf(e.backup().getFileName())))
                .orElse(m.get("backup.tested.none"));
        var badge = switch (model.tested()) {
            case NEVER -> warning("backup-tested-state", m.get("backup.tested.never"));
            case OLD -> warning("backup-tested-state", m.get("backup.tested.old"));
            case FRESH -> good("backup-tested-state", m.get("backup.tested.ok"));
        };
        return new Node[] {
            badge, Sections.title("backup-tested-title", m.get("backup.tested.title")), Controls.text("backup-tested", told)
        };
    }

    private static Label good(String id, String text) {
        return Sections.badge(id, text, Material2RoundAL.CHECK_CIRCLE, "state-ok");
    }

    private static Label warning(String id, String text) {
        return Sections.badge(id, text, Material2RoundMZ.WARNING, "state-lacking");
    }
}
