package org.ashi.ui.review;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.ashi.intake.TriageLevel;
import org.ashi.settings.KeptFilters;
import org.ashi.text.Messages;

/// Filters that are used again and again. Each is named by what it shows.
final class KeptMenu extends MenuButton {

    private final KeptFilters filters;
    private final Messages messages;
    private final Supplier<KeptFilters.Kept> now;
    private final Consumer<KeptFilters.Kept> take;

    /// @param now the filter as it is set
    /// @param take sets it
    KeptMenu(KeptFilters filters, Messages messages, Supplier<KeptFilters.Kept> now, Consumer<KeptFilters.Kept> take) {
        this.filters = filters;
        this.messages = messages;
        this.now = now;
        this.take = take;
        setId("queue-kept");
        setText(messages.get("queue.kept"));
        setAccessibleText(messages.get("queue.kept"));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(e -> fill());
        fill();
    }

    private void fill() {
        var keep = new MenuItem(messages.get("queue.kept.keep", words(now.get())));
        keep.setId("queue-keep");
        keep.setOnAction(e -> change(() -> filters.keep(now.get())));
        getItems().setAll(keep);
        var all = filters.read();
        if (!all.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            var drop = new Menu(messages.get("queue.kept.drop"));
            drop.setId("queue-drop");
            for (var kept : all) {
                getItems().add(item(words(kept), () -> take.accept(kept)));
                drop.getItems().add(item(words(kept), () -> change(() -> filters.drop(kept))));
            }
            getItems().add(drop);
        }
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make();
            setText(messages.get("queue.kept"));
        } catch (IOException refused) {
            // A convenience alone: it is said, and nothing else is touched.
            setText(messages.get("queue.kept.failed"));
        }
        fill();
    }

    private String words(KeptFilters.Kept kept) {
        var levels = Arrays.stream(TriageLevel.values())
                .filter(level -> kept.levels().contains(level.name()))
                .map(level -> messages.get("level." + level))
                .collect(Collectors.joining(", "));
        var status = messages.get("review.queue.status." + StatusChoice.of(kept.status()));
        return levels.isEmpty() ? status : messages.get("queue.kept.words", levels, status);
    }
}
