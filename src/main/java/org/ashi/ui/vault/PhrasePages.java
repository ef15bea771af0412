package org.ashi.ui.vault;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.PhraseModel.Page;
import org.ashi.ui.vault.PhraseModel.Said;
import org.ashi.vault.phrase.Passphrases;

/// The pages on which a new passphrase is chosen.
public final class PhrasePages {

    private final PhraseModel model;
    private final Messages messages;
    private final Runnable back;
    private final Words words;

    /// What the pages say where it matters whose passphrase it is.
    public record Words(String title, String lead, String keep, String ownTitle, String field) {

        /// Of the person at the screen.
        public static Words mine(Messages messages) {
            return new Words(
                    messages.get("unlock.phrase.title"),
                    messages.get("unlock.phrase.lead"),
                    messages.get("unlock.phrase.keep"),
                    messages.get("unlock.phrase.own.title"),
                    messages.get("unlock.phrase.own.field"));
        }
    }

    /// @param back leads one page back
    public PhrasePages(PhraseModel model, Messages messages, Runnable back) {
        this(model, messages, back, Words.mine(messages));
    }

    public PhrasePages(PhraseModel model, Messages messages, Runnable back, Words words) {
        this.words = words;
        this.model = model;
        this.messages = messages;
        this.back = back;
    }

    public void show(BorderPane root) {
        switch (model.pageProperty().get()) {
            case Page.Made m -> made(root);
            case Page.Own(Said said) -> own(root, said);
            case Page.Again(boolean differed) -> again(root, differed);
        }
    }

    private void made(BorderPane root) {
        var line = new FlowPane(12, 12);
        line.setId("phrase-words");
        line.getStyleClass().add("phrase-words");
        line.setAccessibleText(model.words());
        for (var word : model.words().split(" ")) {
            var label = Controls.text("phrase-word-" + line.getChildren().size(), word);
            label.setWrapText(false);
            label.getStyleClass().add("phrase-word");
            line.getChildren().add(label);
        }
        var page = Controls.column(
                "page",
                Controls.heading("heading", words.title()),
                Controls.text("phrase-lead", words.lead()),
                line,
                new FlowPane(
                        12,
                        12,
                        Controls.secondary("phrase-another", messages.get("unlock.phrase.another"), model::another),
                        Controls.quiet("phrase-own", messages.get("unlock.phrase.own"), model::own)),
                Controls.hint("phrase-keep", words.keep()));
        Pages.show(
                root,
                page,
                Controls.bar(
                        List.of(back()),
                        List.of(Controls.primary("phrase-written", messages.get("unlock.phrase.written"), model::again))));
    }

    private void own(BorderPane root, Said said) {
        var field = field(words.field());
        Runnable go = () -> {
            if (!field.emptyProperty().get()) {
                model.judge(field.take());
            }
        };
        field.setOnDone(go);
        var next = Controls.primary("phrase-next", messages.get("unlock.next"), go);
        var judging = said instanceof Said.Judging;
        field.setDisable(judging);
        next.setDisable(judging);
        var page = Controls.column(
                "page",
                Controls.heading("heading", words.ownTitle()),
                Controls.text("phrase-lead", messages.get("unlock.phrase.own.lead")),
                Pages.labelled(field, words.field()),
                Pages.note("phrase-said", words(said), judging ? "note-calm" : "note-warn"),
                typing(field));
        Pages.show(root, page, Controls.bar(List.of(back()), List.of(next)));
        Platform.runLater(field::focus);
    }

    private void again(BorderPane root, boolean differed) {
        var field = field(messages.get("unlock.phrase.again.field"));
        Runnable go = () -> {
            if (!field.emptyProperty().get()) {
                model.confirm(field.take());
            }
        };
        field.setOnDone(go);
        var page = Controls.column(
                "page",
                Controls.heading("heading", messages.get("unlock.phrase.again.title")),
                Controls.text("phrase-lead", messages.get("unlock.phrase.again.lead")),
                Pages.labelled(field, messages.get("unlock.phrase.again.field")),
                Pages.note("phrase-said", differed ? messages.get("unlock.phrase.differs") : "", "note-warn"),
                typing(field));
        Pages.show(
                root,
                page,
                Controls.bar(
                        List.of(back()), List.of(Controls.primary("phrase-next", messages.get("unlock.next"), go))));
        Platform.runLater(field::focus);
    }

    private String words(Said said) {
        return switch (said) {
            case Said.Nothing n -> "";
            case Said.Judging j -> messages.get("unlock.phrase.judging");
            case Said.Weak(var reason) -> messages.get("unlock.weak." + reason.name());
            case Said.Fault(String code) -> messages.get("unlock.failed", code);
        };
    }

    private SecretField field(String label) {
        return new SecretField("phrase", label, Passphrases.MAX, messages);
    }

    private Typing typing(SecretField field) {
        var typing = new Typing(messages);
        typing.add(field);
        return typing;
    }

    private javafx.scene.Node back() {
        return Controls.secondary("phrase-back", messages.get("unlock.back"), back);
    }
}
