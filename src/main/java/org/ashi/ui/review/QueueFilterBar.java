package org.ashi.ui.review;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.ashi.intake.TriageLevel;
import org.ashi.settings.KeptFilters;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Narrows the queue by name, level, status and day.
final class QueueFilterBar extends VBox {

    /// How long to wait for the next letter before the archive is asked. Answers come within some milliseconds, also out of a million
    /// intakes; this only keeps a key that is held down from asking each time.
    private static final Duration TYPING = Duration.millis(20);
    /// How long nothing is typed before records are read for a search by cause: a name passes through the beginning of a cause, and that
    /// all records were read is logged.
    static final Duration TYPED = Duration.millis(500);

    private final QueueModel queue;
    private final Messages messages;
    private final CustomTextField name = new CustomTextField();
    private final ComboBox<StatusChoice> status;
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final List<ToggleButton> levels;
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final PauseTransition typed = new PauseTransition(TYPED);
    private final FlowPane more = Blocks.flow();
    private final ToggleButton open;
    private boolean large;
    private final Label causes = Blocks.label("", "muted");
    private boolean clearing;

    /// @param kept filters of this computer; empty where none can be kept
    QueueFilterBar(QueueModel queue, Messages messages, Optional<KeptFilters> kept) {
        this.queue = queue;
        this.messages = messages;
        open = new ToggleButton(messages.get("queue.more"));
        status = Choosing.of(
                "queue-status",
                messages.get("review.column.status"),
                List.of(StatusChoice.values()),
                choice -> messages.get("review.queue.status." + choice));
        levels = Arrays.stream(TriageLevel.values()).sorted((a, b) -> b.compareTo(a)).map(this::level).toList();
        var segments = new SegmentedButton(levels.toArray(ToggleButton[]::new));
        // Several levels may be chosen at once.
        segments.setToggleGroup(null);
        segments.setId("queue-levels");
        name();
        status();
        day(from, "queue-from", "review.queue.from");
        day(to, "queue-to", "review.queue.to");
        var clear = Controls.quiet("queue-clear", messages.get("review.queue.clear"), this::clear);
        getStyleClass().add("filter-bar");
        var first = Blocks.row("line", Blocks.growing(name), status);
        kept.ifPresent(filters -> first.getChildren().add(new KeptMenu(filters, messages, this::asKept, this::take)));
        getChildren().addAll(
                first,
                more);
        // Where there is no room, the days stand below the levels.
        more.getChildren().addAll(
                segments,
                Blocks.row("line", words("review.queue.from"), from, words("review.queue.to"), to, clear));
        open.setId("queue-more");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(e -> showMore());
        first.getChildren().add(open);
        large(false);
        clear.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(1, causes);
        causes.setId("queue-causes");
        queue.causesProperty().subscribe(this::said);
    }

    private Label words(String key) {
        var label = Blocks.label(messages.get(key), "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// In large text the list needs the room: levels and days are shown when asked for, or while they narrow it.
    void large(boolean now) {
        large = now;
        Forms.show(open, large);
        showMore();
    }

    private void showMore() {
        var narrowed = levels.stream().anyMatch(ToggleButton::isSelected) || day(from).isPresent() || day(to).isPresent();
        Forms.show(more, !large || open.isSelected() || narrowed);
    }

    private void said(CauseIndex.State state) {
        causes.setText(switch (state) {
            case CauseIndex.State.Idle idle -> "";
            case CauseIndex.State.Typing t -> "";
            case CauseIndex.State.Looking(int done, int total) -> messages.get("queue.causes.looking", done, total);
            case CauseIndex.State.Ended(int unreadable) -> messages.get("queue.causes.unreadable", unreadable);
            case CauseIndex.State.NotLogged n -> messages.get("queue.causes.notLogged");
        });
        causes.setVisible(!causes.getText().isEmpty());
        causes.setManaged(causes.isVisible());
    }

    void focusSearch() {
        name.requestFocus();
        name.selectAll();
    }

    private void name() {
        name.setId("queue-search");
        name.setLeft(Symbols.icon(Material2RoundMZ.SEARCH, "search-icon"));
        var prompt = messages.get(queue.searchesCauses() ? "queue.search.causes" : "queue.search");
        name.setPromptText(prompt);
        name.setAccessibleText(prompt);
        typing.setOnFinished(e -> queue.typing(chosen()));
        typed.setOnFinished(e -> queue.typed());
        name.textProperty().subscribe((before, now) -> {
            if (!clearing) {
                typing.playFromStart();
                typed.playFromStart();
            }
        });
        name.setOnAction(e -> apply());
    }

    private void status() {
        status.setValue(StatusChoice.WAITING);
        status.setOnAction(e -> apply());
    }

    private ToggleButton level(TriageLevel level) {
        var button = new ToggleButton(messages.get("level." + level), Symbols.icon(Symbols.icon(level)));
        button.setId("queue-level-" + level);
        button.setAccessibleText(messages.get("review.queue.onlyLevel", messages.get("level." + level)));
        button.setUserData(level);
        button.setOnAction(e -> apply());
        return button;
    }

    private void day(DatePicker picker, String id, String key) {
        picker.setId(id);
        picker.setAccessibleText(messages.get(key));
        // As wide as a day in any text size.
        picker.setStyle("-fx-pref-width: 10em;");
        picker.setMinWidth(Region.USE_PREF_SIZE);
        picker.valueProperty().subscribe((before, now) -> apply());
    }

    private void apply() {
        if (clearing) {
            return;
        }
        typing.stop();
        typed.stop();
        showMore();
        queue.filter(chosen());
    }

    private QueueFilter chosen() {
        return new QueueFilter(
                name.getText(),
                day(from),
                day(to),
                levels.stream()
                        .filter(ToggleButton::isSelected)
                        .map(b -> (TriageLevel) b.getUserData())
                        .collect(Collectors.toSet()),
                status.getValue().statuses());
    }

    /// What can be kept of the filter: nothing that was typed.
    private KeptFilters.Kept asKept() {
        var chosen = levels.stream()
                .filter(ToggleButton::isSelected)
                .map(b -> ((TriageLevel) b.getUserData()).name())
                .toList();
        return new KeptFilters.Kept(chosen, status.getValue().name());
    }

    private void take(KeptFilters.Kept kept) {
        clearing = true;
        name.clear();
        from.setValue(null);
        to.setValue(null);
        levels.forEach(b -> b.setSelected(kept.levels().contains(((TriageLevel) b.getUserData()).name())));
        status.setValue(StatusChoice.of(kept.status()));
        clearing = false;
        apply();
    }

    private void clear() {
        clearing = true;
        name.clear();
        from.setValue(null);
        to.setValue(null);
        levels.forEach(b -> b.setSelected(false));
        status.setValue(StatusChoice.WAITING);
        clearing = false;
        apply();
    }

    private static Optional<LocalDate> day(DatePicker picker) {
        return Optional.ofNullable(picker.getValue());
    }
}
