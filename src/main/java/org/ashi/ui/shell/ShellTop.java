package org.ashi.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.Sample;
import org.ashi.ui.vault.UnlockView;
import org.ashi.ui.vault.UrgentLine;
import org.ashi.ui.vault.VaultGuard;
import org.ashi.ui.wizard.StartView;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// What stands above every page of the main window: that it is the sample, who can read records and the way to end that, and what
/// staff should know. Patients see the first alone.
final class ShellTop extends VBox {

    private final Shell shell;
    private final VaultGuard guard;
    private final Messages messages;
    private final Runnable lock;
    private boolean staff;
    private boolean counted;
    private Optional<StartView> start = Optional.empty();

    /// @param lock saves what is unsaved and locks
    ShellTop(Shell shell, Runnable lock) {
        this.shell = shell;
        this.lock = lock;
        guard = shell.guard();
        messages = shell.messages();
    }

    /// @param forStaff the page below is theirs
    void below(boolean forStaff, Node page) {
        staff = forStaff;
        counted = page instanceof UnlockView;
        start = page instanceof StartView view ? Optional.of(view) : Optional.empty();
        render();
    }

    void render() {
        var lines = new ArrayList<Node>();
        if (guard.desk().sample() instanceof Sample.Inside(Runnable leave)) {
            lines.add(sample(leave));
        } else if (staff) {
            guard.unlockedProperty().get().map(this::strip).ifPresent(lines::add);
        }
        var seen = guard.seenProperty().get();
        // Whoever has unlocked may be in a record, or may open none.
        var urgent = staff && !counted && seen.urgent().orElse(1) > 0
                ? List.of(UrgentLine.of(seen, messages))
                : List.<Label>of();
        start.ifPresentOrElse(view -> view.news(urgent), () -> lines.addAll(urgent));
        if (staff) {
            var notices = new ArrayList<>(shell.notices());
            notices.addAll(seen.notices(messages));
            if (!notices.isEmpty()) {
                lines.add(notices(notices));
            }
        }
        getChildren().setAll(lines);
    }

    private Node sample(Runnable leave) {
        var said = Controls.text("sample-banner", messages.get("unlock.sample.banner"));
        var out = staff
                ? List.of(Controls.secondary("sample-leave", messages.get("unlock.sample.leave"), leave))
                : List.<Node>of();
        var bar = Controls.bar(List.of(said), out);
        bar.getStyleClass().add("sample-strip");
        return bar;
    }

    private Node strip(Person person) {
        var who = person.recovery()
                ? messages.get("unlock.strip.sheet")
                : messages.get(
                        person.role() == Role.PRACTITIONER ? "unlock.strip" : "unlock.strip.desk", person.name());
        var button = Controls.secondary("lock-now", messages.get("unlock.lock"), lock);
        button.setAccessibleText(messages.get("unlock.lock") + ". " + who);
        var bar = Controls.bar(List.of(Controls.text("unlocked-by", who)), List.of(button));
        bar.getStyleClass().add("vault-strip");
        return bar;
    }

    private static VBox notices(List<String> texts) {
        var box = Controls.column("shell-notices");
        box.setId("notices");
        for (var i = 0; i < texts.size(); i++) {
            var label = Controls.text("notice-" + i, texts.get(i));
            label.setMaxWidth(Double.MAX_VALUE);
            label.getStyleClass().add("note-warn");
            box.getChildren().add(label);
        }
        return box;
    }
}
