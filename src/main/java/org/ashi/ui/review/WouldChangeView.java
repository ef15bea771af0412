package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.pack.proof.Change;
import org.ashi.pack.proof.Counterfactual;
import org.ashi.pack.proof.Target;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// For each other level and each other status of an option, the answers that would have to be others. An explanation of the
/// rules, and said to be nothing else.
final class WouldChangeView extends VBox {

    private final WouldChangeModel model;
    private final Wording wording;
    private final Messages messages;
    private final Symbols symbols;

    WouldChangeView(WouldChangeModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        messages = wording.messages();
        symbols = new Symbols(messages);
        setId("would-change");
        getStyleClass().add("card");
        model.stateProperty().subscribe(this::render);
    }

    private void render() {
        // Whoever pressed the button by keyboard finds the result where the button was.
        var focused = getScene() != null && getChildren().contains(getScene().getFocusOwner());
        getChildren().setAll(
                Blocks.title(messages.get("review.would.title")), Blocks.label(messages.get("review.would.about"), "muted"));
        switch (model.state()) {
            case WouldChangeModel.State.Closed c ->
                getChildren().add(Controls.secondary("would-show", messages.get("review.would.show"), model::show));
            case WouldChangeModel.State.Working(int done, int all) -> getChildren().add(progress(done, all));
            case WouldChangeModel.State.Shown(List<Counterfactual> found) -> shown(found);
            case WouldChangeModel.State.Fault(String code) ->
                getChildren().addAll(
                        Blocks.label(messages.get("review.would.fault", code)),
                        Controls.secondary("would-show", messages.get("review.would.again"), model::show));
        }
        if (focused) {
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(messages.get("review.would.title"));
            requestFocus();
        }
    }

    private Node progress(int done, int all) {
        var words = messages.get("review.would.working", done, all);
        var bar = new ProgressBar(all == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / all);
        bar.setAccessibleText(words);
        var row = Blocks.row("line", bar, Blocks.label(words, "muted"));
        row.setId("would-progress");
        return row;
    }

    private void shown(List<Counterfactual> found) {
        if (found.stream().anyMatch(Counterfactual.Stands.class::isInstance)) {
            getChildren().add(bullet(Blocks.label(messages.get("review.would.stands"), "strong")));
            return;
        }
        if (found.stream().anyMatch(Counterfactual.Disputed.class::isInstance)) {
            getChildren().add(bullet(Blocks.label(messages.get("review.would.disputed"))));
            return;
        }
        group("would-levels", messages.get("review.would.levels"), found.stream().filter(f -> option(f).isEmpty()).toList());
        found.stream().flatMap(f -> option(f).stream()).distinct().forEach(id -> group(
                "would-" + id,
                wording.text("option", id),
                found.stream().filter(f -> option(f).filter(id::equals).isPresent()).toList()));
    }

    private static Node bullet(Region words) {
        return Blocks.row("bullet", Symbols.icon(Material2RoundMZ.WARNING), Blocks.growing(words));
    }

    private static Optional<String> option(Counterfactual found) {
        return found.target() instanceof Target.Status(String id, var status) ? Optional.of(id) : Optional.empty();
    }

    private void group(String id, String title, List<Counterfactual> all) {
        var box = Blocks.column("tight", Blocks.label(title, "small-title"));
        box.setId(id);
        all.forEach(one -> {
            switch (one) {
                case Counterfactual.Found found -> box.getChildren().add(found(found));
                case Counterfactual.Undecided u -> box.getChildren().add(line(u.target(), messages.get("review.would.undecided")));
                case Counterfactual.None n -> {}
                case Counterfactual.Never n -> {}
                case Counterfactual.Stands s -> {}
                case Counterfactual.Disputed d -> {}
            }
        });
        outOfReach(all).ifPresent(words -> box.getChildren().add(Blocks.label(words, "muted")));
        getChildren().add(box);
    }

    /// In one line: that there is no way says little, and there may be many.
    private Optional<String> outOfReach(List<Counterfactual> all) {
        var most = all.stream()
                .flatMap(f -> f instanceof Counterfactual.None(Target t, int tried) ? Optional.of(tried).stream() : Optional.<Integer>empty().stream())
                .findFirst();
        var names = all.stream()
                .filter(f -> f instanceof Counterfactual.None || f instanceof Counterfactual.Never)
                .map(f -> name(f.target()))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(most.map(m -> messages.get("review.would.none", names, m))
                        .orElseGet(() -> messages.get("review.would.never", names)));
    }

    private Node found(Counterfactual.Found found) {
        var name = name(found.target());
        if (found.changes().size() == 1) {
            return line(found.target(), messages.get("review.would.one", name, change(found.changes().getFirst())));
        }
        var lines = Blocks.column("tight", Blocks.label(messages.get("review.would.all", name, found.changes().size())));
        found.changes().forEach(change -> lines.getChildren().add(Blocks.row(
                "bullet", Symbols.icon(Material2RoundAL.ARROW_RIGHT), Blocks.growing(Blocks.label(change(change))))));
        return line(found.target(), lines);
    }

    private Node line(Target target, String words) {
        return line(target, Blocks.label(words));
    }

    private Node line(Target target, Region words) {
        var badge = switch (target) {
            case Target.Level(var level) -> symbols.level(level);
            case Target.Status(String id, var status) -> symbols.option(status);
        };
        return Blocks.row("would-line", Blocks.row("would-badge", badge), Blocks.growing(words));
    }

    private String name(Target target) {
        return switch (target) {
            case Target.Level(var level) -> messages.get("level." + level);
            case Target.Status(String id, var status) -> messages.get("option.status." + status);
        };
    }

    private String change(Change change) {
        var id = change.questionId();
        return messages.get(
                "review.would.change", wording.label(id), wording.answer(id, Optional.of(change.to())), wording.answer(id, change.from()));
    }
}
