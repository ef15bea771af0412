package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Other answers to try on the left, what comes of them on the right. A banner says all the time that nothing is kept.
final class TryOutView extends BorderPane {

    private final TryOutModel model;
    private final Wording wording;
    private final Messages messages;
    private final CustomTextField search = new CustomTextField();
    private final Label count = Blocks.label("", "strong");
    private final Label none;
    private final Button back;
    private final VBox notices = Blocks.column("notices");
    private final VBox sections = Blocks.column("tight");
    private final TryOutResult result;
    private List<Part> parts = List.of();

    /// @param rows made when the section is first opened
    private record Part(TryOutModel.Part of, TitledPane pane, List<TryOutRow> rows) {}

    TryOutView(TryOutModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        messages = wording.messages();
        result = new TryOutResult(wording);
        back = Controls.secondary("try-back", messages.get("review.try.back"), this::reset);
        none = Blocks.label(messages.get("review.try.noMatch"), "muted");
        setId("page-tryout");
        // Large words may leave little room below the record's head: then the whole page scrolls.
        var page = new BorderPane();
        page.setTop(banner());
        page.setCenter(middle());
        page.getStyleClass().add("try-page");
        var scroll = Blocks.scrolling("try-scroll", page);
        page.getStyleClass().remove("record-page");
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        search();
        model.trialProperty().subscribe(this::render);
        model.searchProperty().subscribe(this::render);
    }

    private Node banner() {
        back.setMinWidth(Region.USE_PREF_SIZE);
        count.setId("try-count");
        var words = Blocks.column("tight", Blocks.label(messages.get("review.try.banner"), "block-title"), count);
        var banner = Blocks.row("line", Symbols.icon(Material2RoundAL.COMPARE_ARROWS), Blocks.growing(words), back);
        banner.setId("try-banner");
        banner.getStyleClass().add("note-warn");
        return Blocks.column("try-top", banner);
    }

    private Node middle() {
        var left = Blocks.column("stack", Blocks.column("tight", search, none), sections);
        var answers = Blocks.scrolling("try-answers", left);
        var outcome = Blocks.scrolling("try-outcome", Blocks.column("stack", notices, result));
        answers.setFocusTraversable(false);
        outcome.setFocusTraversable(false);
        var halves = Blocks.beside(answers, outcome);
        GridPane.setVgrow(answers, Priority.ALWAYS);
        GridPane.setVgrow(outcome, Priority.ALWAYS);
        HBox.setHgrow(halves, Priority.ALWAYS);
        return halves;
    }

    private void search() {
        search.setId("try-search");
        search.setLeft(Symbols.icon(Material2RoundMZ.SEARCH, "search-icon"));
        search.setPromptText(messages.get("review.try.search"));
        search.setAccessibleText(messages.get("review.try.search"));
        search.textProperty().bindBidirectional(model.searchProperty());
    }

    private void reset() {
        model.reset();
        // The button that was pressed can be used no more.
        search.requestFocus();
    }

    private void render() {
        if (!parts.stream().map(Part::of).toList().equals(model.parts())) {
            build();
        }
        model.trial().ifPresent(trial -> {
            parts.forEach(part -> show(part, trial));
            var changed = trial.changed().size();
            count.setText(messages.get("review.try.count", changed));
            back.setDisable(changed == 0);
            result.show(trial);
            notices(trial);
        });
        var found = parts.stream().anyMatch(p -> p.pane().isVisible());
        none.setVisible(!found);
        none.setManaged(!found);
    }

    private void notices(Trial trial) {
        notices.getChildren().clear();
        if (model.stands()) {
            notices.getChildren().add(notice("try-stands", "notice-ALARM", messages.get("review.try.stands")));
        }
        if (model.otherPack()) {
            notices.getChildren().add(notice(
                    "try-pack", "notice-WARNING", messages.get("review.try.pack", trial.now().pack().version())));
        }
    }

    private static Node notice(String id, String weight, String text) {
        var bar = Blocks.row("notice", Symbols.icon(Material2RoundMZ.WARNING), Blocks.growing(Blocks.label(text)));
        bar.getStyleClass().add(weight);
        bar.setId(id);
        return bar;
    }

    private void build() {
        parts = model.parts().stream().map(this::part).toList();
        sections.getChildren().setAll(parts.stream().map(Part::pane).toList());
        parts.stream().findFirst().ifPresent(first -> first.pane().setExpanded(true));
    }

    private Part part(TryOutModel.Part of) {
        var rows = new ArrayList<TryOutRow>();
        var box = Blocks.column("try-rows");
        var pane = Blocks.opening("try-section-" + of.sectionId(), of.title(), () -> {
            of.questions().forEach(q -> rows.add(new TryOutRow(q, model, wording)));
            box.getChildren().setAll(rows);
            model.trial().ifPresent(trial -> rows.forEach(row -> show(row, trial)));
            return box;
        });
        return new Part(of, pane, rows);
    }

    private void show(Part part, Trial trial) {
        var listed = part.of().questions().stream().anyMatch(model::listed);
        part.pane().setVisible(listed);
        part.pane().setManaged(listed);
        if (listed && !model.searchProperty().get().isBlank()) {
            part.pane().setExpanded(true);
        }
        part.rows().forEach(row -> show(row, trial));
        var changed = part.of().questions().stream().filter(q -> trial.changed(q.id())).count();
        var title = messages.get("review.try.section", part.of().title(), changed);
        part.pane().setAccessibleText(title);
        if (part.pane().getGraphic() instanceof HBox head && head.getChildren().getFirst() instanceof Label label) {
            label.setText(title);
        }
    }

    private void show(TryOutRow row, Trial trial) {
        var listed = model.listed(row.question());
        row.setVisible(listed);
        row.setManaged(listed);
        row.show(trial);
    }
}
