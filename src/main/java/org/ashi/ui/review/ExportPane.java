package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.ashi.export.ExportReason;
import org.ashi.export.Paper;
import org.ashi.export.pdf.Order;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.EvenRows;
import org.ashi.ui.vault.Pages;
import org.ashi.ui.vault.Typing;

/// Asks which paper leaves the archive, why, and whether its file is to have a password, before it asks for the file's place.
final class ExportPane extends BorderPane {

    private static final int COLUMNS = 3;
    private static final double GAP = 12;

    private final ExportAsk ask = new ExportAsk();
    private final Messages messages;
    private final ReportModel report;
    private final Optional<Order> settled;
    private final SecretField first;
    private final SecretField second;

    /// Asks for the place and writes.
    @FunctionalInterface
    interface Write {
        /// @param password to be wiped; empty for none
        void paper(Order order, ExportReason reason, char[] password);
    }

    /// @param settled which paper it is to be; empty where that is asked
    ExportPane(Messages messages, ReportModel report, Optional<Order> settled, Write write, Runnable back) {
        this.messages = messages;
        this.report = report;
        this.settled = settled;
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
                which(),
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

    private Node which() {
        return settled.isPresent()
                ? Controls.text("export-which", messages.get("paper.name." + settled.get().paper().name()))
                : Controls.column("answers", Controls.text("export-which", messages.get("paper.which")), papers(), about());
    }

    /// The report is chosen until another is. Why there is no letter is said in its place.
    private Node papers() {
        var there = report.papers();
        var rows = new ArrayList<AnswerRow>();
        for (var paper : there) {
            rows.add(new AnswerRow(id(paper), messages.get("paper.name." + paper.name()), AnswerRow.Mark.ONE, () -> {
                ask.paperProperty().set(paper);
                // A second touch does not take the mark away.
                mark(rows);
            }));
        }
        mark(rows);
        var even = new EvenRows(COLUMNS, GAP, rows);
        return there.contains(Paper.LETTER)
                ? even
                : Controls.column("answers", even, Controls.hint("export-no-letter", messages.get("report.failed.BELOW_REFER")));
    }

    private void mark(List<AnswerRow> rows) {
        rows.forEach(row -> row.setSelected(row.getId().equals(id(ask.paperProperty().get()))));
    }

    /// What goes with the paper that is chosen.
    private Node about() {
        var note = new AnswerRow[1];
        note[0] = new AnswerRow(
                "export-note", messages.get("paper.note"), AnswerRow.Mark.MANY, () -> ask.noteProperty().set(note[0].isSelected()));
        var known = new ArrayList<Node>();
        known.add(Controls.hint("export-handout", messages.get("paper.handout.about")));
        report.remarks().forEach(remark -> known.add(Pages.note(
                "export-remark-" + remark.name(), messages.get("handout.remark." + remark.name()), "note-warn")));
        var handout = Controls.column("answers", known.toArray(Node[]::new));
        ask.paperProperty().subscribe(paper -> {
            Pages.shown(note[0], paper == Paper.LETTER);
            Pages.shown(handout, paper == Paper.HANDOUT);
        });
        return Controls.column("answers", note[0], handout);
    }

    private static String id(Paper paper) {
        return "export-paper-" + paper.code();
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

    private void go(Write write) {
        var typed = first.copy();
        var again = second.copy();
        var ready = ask.ready(typed, again);
        Arrays.fill(again, '\0');
        if (ready) {
            write.paper(
                    settled.orElseGet(() -> report.order(ask.paperProperty().get(), ask.noteProperty().get())),
                    ask.reasonProperty().get().orElseThrow(),
                    ask.lockedProperty().get() ? typed : new char[0]);
        } else {
            Arrays.fill(typed, '\0');
        }
    }
}
