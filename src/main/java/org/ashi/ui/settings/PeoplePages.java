package org.ashi.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.PlainField;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.settings.PeopleModel.Page;
import org.ashi.ui.settings.PeopleModel.Step;
import org.ashi.ui.vault.Pages;
import org.ashi.ui.vault.Typing;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.phrase.Passphrases;

/// The pages on which a change of people is named and confirmed.
record PeoplePages(PeopleModel model, Messages messages) {

    void naming(BorderPane root, Page.Naming naming) {
        var name = new PlainField(Person.MOST_NAME);
        name.setId("person-name");
        name.setText(naming.name());
        name.getStyleClass().add("big-field");
        name.setAccessibleText(messages.get("people.add.name"));
        var roles = new ArrayList<AnswerRow>();
        for (var role : Role.values()) {
            Runnable choose = () -> roles.forEach(r -> r.setSelected(r.getId().equals(id(role))));
            roles.add(new AnswerRow(id(role), words(role), AnswerRow.Mark.ONE, choose));
        }
        roles.forEach(row -> row.setSelected(row.getId().equals(id(naming.role()))));
        Runnable go = () -> model.named(
                name.getText(),
                Arrays.stream(Role.values())
                        .filter(role -> roles.stream().anyMatch(r -> r.isSelected() && r.getId().equals(id(role))))
                        .findFirst()
                        .orElse(naming.role()));
        name.setOnAction(e -> go.run());
        var next = Controls.primary("person-next", messages.get("unlock.next"), go);
        name.textProperty().subscribe(text -> next.setDisable(text.isBlank()));
        var typing = new Typing(messages);
        typing.add(name);
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("people.add")),
                Pages.labelled(name, messages.get("people.add.name")),
                Pages.note(
                        "person-taken", naming.taken() ? messages.get("people.add.taken", naming.name()) : "", "note-warn"),
                Controls.text("person-role-title", messages.get("people.add.role")),
                Sections.group(roles.toArray(Node[]::new)),
                typing);
        Pages.show(root, page, Controls.bar(List.of(back()), List.of(next)));
        Platform.runLater(name::requestFocus);
    }

    private String words(Role role) {
        return messages.get(switch (role) {
            case PRACTITIONER -> "people.add.practitioner";
            case FRONT_DESK -> "people.add.desk";
        });
    }

    private static String id(Role role) {
        return "role-" + role.name();
    }

    void old(BorderPane root, Page.Old old) {
        var field = new SecretField("old-phrase", messages.get("people.old.field"), Passphrases.MAX, messages);
        Runnable go = () -> {
            if (!field.emptyProperty().get()) {
                model.old(field.take());
            }
        };
        field.setOnDone(go);
        var typing = new Typing(messages);
        typing.add(field);
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("people.old.title")),
                Controls.text("old-lead", messages.get("people.old.lead")),
                Pages.labelled(field, messages.get("people.old.field")),
                Pages.note("old-said", said(old), "note-warn"),
                typing);
        Pages.show(
                root,
                page,
                Controls.bar(
                        List.of(back()), List.of(Controls.primary("old-next", messages.get("people.old.change"), go))));
        Platform.runLater(field::focus);
    }

    private String said(Page.Old old) {
        var seconds = old.left().map(left -> Math.max(1, left.toSeconds()));
        return seconds.map(s -> messages.get("unlock.wait", s / 60, s % 60))
                .orElse(old.wrong() ? messages.get("people.old.wrong") : "");
    }

    void asking(BorderPane root, Step step) {
        switch (step) {
            case Step.Remove(Person person) -> asking(
                    root,
                    messages.get("people.remove.title", person.name()),
                    List.of(
                            messages.get("people.remove.1", person.name()),
                            messages.get("people.remove.2"),
                            messages.get("people.remove.3", person.name())),
                    Controls.button(
                            "people-yes",
                            messages.get("people.remove.yes", person.name()),
                            "danger",
                            () -> model.confirmed(step)));
            case Step.Reset(Person person) -> asking(
                    root,
                    messages.get("people.reset.title", person.name()),
                    List.of(
                            messages.get("people.reset.1", person.name()),
                            messages.get("people.reset.2")),
                    Controls.primary("people-yes", messages.get("unlock.next"), () -> model.confirmed(step)));
            case Step.Rotate r -> asking(
                    root,
                    messages.get("people.keys.title"),
                    List.of(messages.get("people.keys.1"), messages.get("people.keys.2")),
                    Controls.primary("people-yes", messages.get("people.keys.new"), () -> model.confirmed(step)));
        }
    }

    private void asking(BorderPane root, String title, List<String> lines, Node yes) {
        var page = Controls.column("page", Controls.heading("heading", title));
        for (var i = 0; i < lines.size(); i++) {
            page.getChildren().add(Controls.text("asking-" + i, lines.get(i)));
        }
        Pages.show(root, page, Controls.bar(List.of(back()), List.of(yes)));
    }

    private Node back() {
        return Controls.secondary("people-back", messages.get("unlock.back"), model::back);
    }
}
