package org.ashi.ui.settings;

import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;
import org.ashi.ui.settings.PeopleModel.Page;
import org.ashi.ui.settings.PeopleModel.Said;
import org.ashi.ui.settings.PeopleModel.Step;
import org.ashi.ui.vault.Pages;
import org.ashi.ui.vault.PhraseModel;
import org.ashi.ui.vault.PhrasePages;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// Who can open the archive, and what opens it. Each change is a few pages in the place of the list.
final class PeopleSection extends BorderPane {

    private static final double GAP = 12;

    private final PeopleModel model;
    private final SettingsModel settings;
    private final Ways ways;
    private final Messages messages;

    PeopleSection(PeopleModel model, SettingsModel settings, Ways ways) {
        this.model = model;
        this.settings = settings;
        this.ways = ways;
        messages = model.desk().messages();
        setId("people");
        getStyleClass().add("people");
        model.pageProperty().subscribe(this::show);
        sceneProperty().addListener((o, was, is) -> {
            if (is == null) {
                model.leave();
            }
        });
    }

    private void show(Page page) {
        var pages = new PeoplePages(model, messages);
        switch (page) {
            case Page.Locked l -> locked();
            case Page.Overview overview -> overview(overview);
            case Page.Naming naming -> pages.naming(this, naming);
            case Page.Phrase(PhraseModel phrase, var whose) -> {
                var words = whose.map(this::words).orElseGet(() -> PhrasePages.Words.mine(messages));
                phrase.pageProperty().subscribe(now -> {
                    if (model.pageProperty().get().equals(page)) {
                        new PhrasePages(phrase, messages, model::back, words).show(this);
                    }
                });
            }
            case Page.Old old -> pages.old(this, old);
            case Page.Asking(Step step) -> pages.asking(this, step);
            case Page.NewSheet(NewSheetModel sheet) -> new SheetPages(model, messages).renew(this, sheet);
            case Page.TestSheet(SheetTestModel test) -> new SheetPages(model, messages).test(this, test);
            case Page.Working w -> Pages.show(
                    this, Controls.column("page", Pages.waiting("people-working", messages.get("people.working"))), new Region());
        }
    }

    private PhrasePages.Words words(String name) {
        return new PhrasePages.Words(
                messages.get("people.phrase.title", name),
                messages.get("people.phrase.lead", name),
                messages.get("people.phrase.keep", name),
                messages.get("people.phrase.own", name),
                messages.get("people.phrase.field", name));
    }

    private void locked() {
        place(
                Controls.text("people-locked", messages.get("people.locked")),
                new FlowPane(Controls.primary("people-unlock", messages.get("people.unlock"), ways.unlock())));
    }

    private void place(Node... nodes) {
        var page = Controls.column("page", Controls.heading("heading", messages.get("people.title")));
        page.getStyleClass().add("settings-column");
        page.getChildren().addAll(nodes);
        setCenter(Controls.scrolling(page));
        setBottom(null);
    }

    private void overview(Page.Overview overview) {
        var nodes = new ArrayList<Node>();
        var good = !(overview.said() instanceof Said.LastOne
                || overview.said() instanceof Said.Failed
                || overview.said() instanceof Said.SheetStays);
        nodes.add(Pages.note("people-said", words(overview.said()), good ? "note-good" : "note-warn"));
        nodes.add(me(overview.me()));
        if (overview.me().role() == Role.PRACTITIONER) {
            nodes.add(Sections.title("people-list-title", messages.get("people.list")));
            var people = overview.people();
            for (var i = 0; i < people.size(); i++) {
                nodes.add(row(i, people.get(i), people.get(i).id().equals(overview.me().id())));
            }
            nodes.add(new FlowPane(Controls.secondary("people-add", messages.get("people.add"), model::add)));
            nodes.add(sheet());
            nodes.add(keys());
            nodes.add(new LockCard(settings));
        }
        place(nodes.toArray(Node[]::new));
    }

    private Node me(Person me) {
        var card = Controls.column(
                "card",
                Sections.title("people-me", messages.get("people.me", name(me))),
                Controls.hint("people-me-role", messages.get(
                        me.role() == Role.PRACTITIONER ? "people.me.practitioner" : "people.me.desk")));
        // The sheet has no passphrase.
        if (!me.recovery()) {
            card.getChildren().add(
                    new FlowPane(Controls.secondary("people-mine", messages.get("people.mine"), model::changeMine)));
        }
        return card;
    }

    private String name(Person person) {
        return person.recovery() ? messages.get("people.sheet.person") : person.name();
    }

    private Node row(int number, Person person, boolean me) {
        var name = Controls.text("person-" + number, person.name());
        name.getStyleClass().add("field-label");
        var who = Controls.column("words", name, Controls.hint(
                "person-role-" + number, messages.get("people.role." + person.role().name())));
        var does = new FlowPane(GAP, GAP);
        does.setAlignment(Pos.CENTER_RIGHT);
        if (!me) {
            does.getChildren().add(button(
                    "person-reset-" + number,
                    messages.get("people.reset"),
                    messages.get("people.reset.spoken", person.name()),
                    "secondary",
                    new Step.Reset(person)));
        }
        does.getChildren().add(button(
                "person-remove-" + number,
                messages.get("people.remove"),
                messages.get("people.remove.spoken", person.name()),
                "danger",
                new Step.Remove(person)));
        var row = new Spread(who, does);
        row.getStyleClass().addAll("card", "person-row");
        return row;
    }

    private Node button(String id, String text, String spoken, String style, Step step) {
        var button = Controls.button(id, text, style, () -> model.ask(step));
        button.setAccessibleText(spoken);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private VBox sheet() {
        return Controls.column(
                "card",
                Sections.title("people-sheet", messages.get("people.sheet")),
                Controls.text("people-sheet-text", messages.get("people.sheet.text")),
                new FlowPane(
                        GAP,
                        GAP,
                        Controls.secondary("sheet-test", messages.get("people.sheet.test"), model::testSheet),
                        Controls.secondary("sheet-new", messages.get("people.sheet.new"), model::newSheet)));
    }

    private VBox keys() {
        return Controls.column(
                "card",
                Sections.title("people-keys", messages.get("people.keys")),
                Controls.text("people-keys-text", messages.get("people.keys.text")),
                new FlowPane(Controls.secondary(
                        "keys-new", messages.get("people.keys.new"), () -> model.ask(new Step.Rotate()))));
    }

    private String words(Said said) {
        return switch (said) {
            case Said.Nothing n -> "";
            case Said.Added(String name) -> messages.get("people.said.added", name);
            case Said.Removed(String name) -> messages.get("people.said.removed", name);
            case Said.Reset(String name) -> messages.get("people.said.reset", name);
            case Said.MineChanged m -> messages.get("people.said.mine");
            case Said.SheetRenewed s -> messages.get("people.said.sheet");
            case Said.SheetStays(String code) -> messages.get("people.said.sheetStays", code);
            case Said.Rotated r -> messages.get("people.said.rotated");
            case Said.LastOne(String name) -> messages.get("people.said.lastOne", name);
            case Said.Failed(String code) -> messages.get("unlock.failed", code);
        };
    }
}
