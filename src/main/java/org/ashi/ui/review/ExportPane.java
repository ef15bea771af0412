package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.ashi.export.ExportReason;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.EvenRows;
import org.ashi.ui.vault.Pages;
import org.ashi.ui.vault.Typing;

/// Asks why a report leaves the archive and whether its file is to have a password, before it asks for the file's place.
final class ExportPane extends BorderPane {

    private static final int COLUMNS = 3;
    private static final double GAP = 12;

    private final ExportAsk ask = new ExportAsk();
    private final Messages messages;
    private final SecretField first;
    private final SecretField second;

    /// @param write asks for the place and writes; gets a password to be wiped, empty for none
    ExportPane(Messages messages, BiConsumer<ExportReason, char[]> write, Runnable back) {
        this.messages = messages;
        setId("export-page");
        getStyleClass().add("export-page");
        first = field("export-password", "review.export.password.field");
        second = field("export-password-again", "review.export.password.again");
        Runnable go = () -> go(write);
        first.setOnDone(second::focus);
        second.setOnDone(go);
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("review.export.title")),
                Controls.text("export-why", messages.get("review.export.why")),
                reasons(),
                Pages.note("export-warning", messages.get("review.export.warning"), "note-warn"),
                password());
        page.getStyleClass().add("wide");
        setCenter(Controls.scrolling(page));
        // What is missing is told beside the button, however far the page was scrolled.
        setBottom(Controls.column(
                "export-bottom",
                said(),
                Controls.bar(
                        List.of(Controls.secondary("export-back", messages.get("review.export.back"), back)),
                        List.of(Controls.primary("export-go", messages.get("review.export.go"), go)))));
    }

    private SecretField field(String id, String key) {
        return new SecretField(id, messages.get(key), ExportAsk.MOST, messages);
    }

    private Node reasons() {
        var rows = new ArrayList<AnswerRow>();
        for (var reason : ExportReason.values()) {
            rows.add(new AnswerRow(
                    id(reason), messages.get("people.reason." + reason.name()), AnswerRow.Mark.ONE, () -> {
                        ask.choose(reason);
                        // A second touch does not take the mark away.
                        rows.forEach(row -> row.setSelected(row.getId().equals(id(reason))));
                    }));
        }
        return new EvenRows(COLUMNS, GAP, rows);
    }

    private static String id(ExportReason reason) {
        return "export-reason-" + reason.code();
    }

    private Node password() {
        var typing = new Typing(messages);
        typing.add(first);
        typing.add(second);
        var fields = Controls.column(
                "answers",
                Controls.hint("export-password-hint", messages.get("review.export.password.hint", ExportAsk.LEAST)),
                Pages.labelled(first, messages.get("review.export.password.field")),
                Pages.labelled(second, messages.get("review.export.password.again")),
                typing);
        var row = new AnswerRow[1];
        row[0] = new AnswerRow(
                "export-lock",
                messages.get("review.export.password"),
                AnswerRow.Mark.MANY,
                () -> ask.lockedProperty().set(row[0].isSelected()));
        ask.lockedProperty().subscribe(locked -> {
            Pages.shown(fields, locked);
            first.clear();
            second.clear();
        });
        return Controls.column("answers", row[0], fields);
    }

    private Label said() {
        var said = Pages.note("export-said", "", "note-error");
        ask.problemProperty().subscribe(problem -> Pages.say(
                said,
                problem.map(p -> messages.get("review.export.problem." + p.name(), ExportAsk.LEAST)).orElse(""),
                "note-error"));
        return said;
    }

    private void go(BiConsumer<ExportReason, char[]> write) {
        var typed = first.copy();
        var again = second.copy();
        var ready = ask.ready(typed, again);
        Arrays.fill(again, '\0');
        if (ready) {
            write.accept(ask.reasonProperty().get().orElseThrow(), ask.lockedProperty().get() ? typed : new char[0]);
        } else {
            Arrays.fill(typed, '\0');
        }
    }
}
