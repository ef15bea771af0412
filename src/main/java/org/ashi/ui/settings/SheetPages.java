package org.ashi.ui.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.settings.NewSheetModel.Page;
import org.ashi.ui.settings.SheetTestModel.State;
import org.ashi.ui.vault.GroupFields;
import org.ashi.ui.vault.Pages;
import org.ashi.ui.vault.SheetParts;
import org.ashi.ui.vault.Typing;
import org.ashi.vault.recovery.RecoveryCode;

/// The pages on which a new recovery sheet is made, and those on which the one at hand is tested.
record SheetPages(PeopleModel model, Messages messages) {

    void renew(BorderPane root, NewSheetModel sheet) {
        var here = model.pageProperty().get();
        shown(root, sheet);
        sheet.pageProperty().addListener((o, was, is) -> {
            if (model.pageProperty().get().equals(here)) {
                switch (is) {
                    case Page.Shown s -> shown(root, sheet);
                    // What is typed is mended, not typed anew.
                    case Page.TypeBack back when was instanceof Page.TypeBack -> {}
                    case Page.TypeBack(var asked, var wrong) -> typeBack(root, sheet, asked);
                }
            }
        });
    }

    private void shown(BorderPane root, NewSheetModel sheet) {
        var groups = new FlowPane(24, 8);
        groups.setId("sheet-groups");
        SheetParts.mark(groups);
        for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
            groups.getChildren().add(SheetParts.group(messages, number, sheet.group(number)));
        }
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("people.sheet.new.title")),
                Controls.text("sheet-lead", messages.get(sheet.saves() ? "people.sheet.new.lead" : "people.sheet.new.lead.hand")),
                SheetParts.filing(messages, sheet.saves(), sheet.filedProperty(), sheet::save),
                groups,
                Controls.hint("sheet-hint", messages.get("unlock.sheet.hint")));
        Pages.show(
                root,
                page,
                Controls.bar(
                        List.of(back(model::overview)),
                        List.of(Controls.primary("sheet-next", messages.get("unlock.sheet.next"), sheet::test))));
    }

    private void typeBack(BorderPane root, NewSheetModel sheet, List<Integer> asked) {
        var typing = new Typing(messages);
        var fields = SheetParts.mark(new GroupFields(asked, messages, typing));
        Runnable check = () -> sheet.check(fields.copies());
        fields.onDone(check);
        var said = Pages.note("typeback-said", "", "note-warn");
        sheet.pageProperty().subscribe(now -> {
            if (now instanceof Page.TypeBack(var same, var wrong)) {
                fields.mark(wrong);
                Pages.say(said, wrong.isEmpty() ? "" : messages.get("unlock.test.wrong", SheetParts.list(wrong)), "note-warn");
                wrong.stream().findFirst().ifPresent(fields::focus);
            }
        });
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("people.sheet.back.title")),
                Controls.text("typeback-lead", messages.get("people.sheet.back.lead", SheetParts.list(asked))),
                fields,
                said,
                typing);
        Pages.show(
                root,
                page,
                Controls.bar(
                        List.of(back(sheet::back)),
                        List.of(Controls.primary("typeback-check", messages.get("people.sheet.back.check"), check))));
        Platform.runLater(() -> fields.focus(asked.getFirst()));
    }

    void test(BorderPane root, SheetTestModel test) {
        var typing = new Typing(messages);
        var fields = new GroupFields(IntStream.rangeClosed(1, RecoveryCode.GROUPS).boxed().toList(), messages, typing);
        var said = Pages.note("sheet-test-said", "", "note-warn");
        var trying = Pages.waiting("sheet-test-trying", messages.get("people.sheet.trying"));
        Runnable submit = () -> test.submit(fields.all());
        fields.onDone(submit);
        var go = Controls.primary("sheet-test-go", messages.get("people.sheet.test.go"), submit);
        test.stateProperty().subscribe(state -> {
            var busy = state instanceof State.Trying;
            fields.setDisable(busy);
            go.setDisable(busy);
            Pages.shown(trying, busy);
            fields.mark(state instanceof State.Faulty(var groups) ? groups.keySet() : Set.<Integer>of());
            Pages.say(said, words(state), state instanceof State.Fits ? "note-good" : "note-warn");
            if (state instanceof State.Faulty(var groups)) {
                fields.focus(groups.firstKey());
            }
        });
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("people.sheet.test")),
                Controls.text("sheet-test-lead", messages.get("people.sheet.test.lead")),
                said,
                trying,
                fields,
                typing);
        Pages.show(root, page, Controls.bar(List.of(back(model::overview)), List.of(go)));
        Platform.runLater(() -> fields.focus(1));
    }

    private String words(State state) {
        return switch (state) {
            case State.Ready r -> "";
            case State.Trying t -> "";
            case State.Faulty(var groups) -> SheetParts.faulty(messages, groups);
            case State.Fits f -> messages.get("people.sheet.fits");
            case State.AnotherSheet a -> messages.get("unlock.recover.another");
            case State.Failed(String code) -> messages.get("unlock.failed", code);
        };
    }

    private Node back(Runnable action) {
        return Controls.secondary("people-back", messages.get("unlock.back"), action);
    }
}
