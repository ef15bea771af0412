package org.ashi.ui.review;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.pack.Briefing;
import org.ashi.pack.Briefing.OptionCard;
import org.ashi.pack.Guidance.Guideline;
import org.ashi.pack.Guidance.Item;
import org.ashi.pack.Guidance.Stance;
import org.ashi.rules.OptionStatus;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Each option as a card: status, fit, caveats, evidence, guidelines for and against side by side, harms, session; below
/// them muscles and points, standing caveats and what to tell the patient.
final class OptionsPane {

    private final Wording wording;
    private final Messages messages;
    private final Blocks blocks;
    private final Symbols symbols;

    OptionsPane(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        blocks = new Blocks(messages);
        symbols = new Symbols(messages);
    }

    Region of(RecordSheet sheet) {
        var page = Blocks.column("stack");
        page.getChildren().addAll(sheet.briefing().options().stream().map(card -> card(card, sheet.status(card.result()), sheet.held())).toList());
        page.getChildren().add(Blocks.beside(muscles(sheet.briefing()), points(sheet.briefing())));
        page.getChildren().add(Blocks.beside(standing(sheet.briefing()), safetyNets(sheet.briefing())));
        return page;
    }

    private Node card(OptionCard card, OptionStatus status, boolean hold) {
        var id = card.result().optionId();
        var fit = Blocks.label(messages.get("option.fit." + card.result().fit()), "muted");
        var head = Blocks.row("line", Blocks.label(wording.text("option", id), "block-title"),
                symbols.option(status), fit);
        var left = Blocks.column("tight");
        reasons(left, card, hold);
        items(left, "review.options.evidence", card.evidence(), i -> wording.text("option", id, "evidence", i.id()));
        items(left, "review.options.harms", card.harms(), i -> wording.text("option", id, "harm", i.id()));
        // How to do it is left out while it must not be done.
        if (!hold) {
            items(left, "review.options.session", card.session(), i -> wording.text("option", id, "session", i.id()));
        }
        var right = Blocks.column("tight", guidelines(card.guidelines()));
        if (!card.trials().isEmpty()) {
            right.getChildren().add(Blocks.opening(
                    "trials-" + id,
                    messages.get("review.options.trials", card.trials().size()),
                    () -> trials(card)));
        }
        right.getChildren().add(Blocks.opening(
                "about-" + id,
                messages.get("review.options.about"),
                () -> blocks.prose(wording.text("option", id, "practitioner"))));
        var box = Blocks.column("card", head, Blocks.beside(left, right));
        box.getStyleClass().add("card-" + status);
        box.setId("option-" + id);
        return box;
    }

    private void reasons(VBox into, OptionCard card, boolean hold) {
        var result = card.result();
        if (hold || !result.reasons().isEmpty() || result.unasked() || result.ownCaveat()) {
            into.getChildren().add(Blocks.label(messages.get("review.options.reasons"), "small-title"));
        }
        if (hold) {
            into.getChildren().add(bullet(blocks.prose(messages.get("review.options.hold")), Material2RoundAL.BLOCK));
        }
        for (var rule : result.reasons()) {
            into.getChildren().add(bullet(
                    blocks.prose(messages.get("review.causes.rule", rule, wording.text("rule", rule, "practitioner"))),
                    Material2RoundMZ.OUTLINED_FLAG));
        }
        if (result.unasked()) {
            into.getChildren()
                    .add(bullet(blocks.prose(messages.get("review.options.unasked")), Material2RoundAL.HELP_OUTLINE));
        }
        if (result.ownCaveat()) {
            into.getChildren()
                    .add(bullet(blocks.prose(messages.get("review.options.ownCaveat")), Material2RoundAL.ERROR_OUTLINE));
        }
    }

    /// For and against beside each other, so that neither is read alone.
    private Node guidelines(List<Guideline> all) {
        var title = Blocks.label(messages.get("review.options.guidelines"), "small-title");
        var rest = all.stream().filter(g -> g.stance() == Stance.MIXED || g.stance() == Stance.NONE).toList();
        var box = Blocks.column(
                "tight", title, Blocks.beside(stance(all, Stance.FOR), stance(all, Stance.AGAINST)));
        rest.forEach(g -> box.getChildren().add(statement(
                messages.get("review.stated", messages.get("guideline.stance." + g.stance()), guideline(g)), g.item())));
        return box;
    }

    private VBox stance(List<Guideline> all, Stance stance) {
        var found = all.stream().filter(g -> g.stance() == stance).toList();
        var column = Blocks.column("stance", Symbols.tag(
                messages.get(stance == Stance.FOR ? "review.options.for" : "review.options.against"),
                stance == Stance.FOR ? Material2RoundMZ.THUMB_UP : Material2RoundMZ.THUMB_DOWN,
                stance == Stance.FOR ? "for" : "against"));
        found.forEach(g -> column.getChildren().add(statement(guideline(g), g.item())));
        if (found.isEmpty()) {
            column.getChildren().add(Blocks.label(messages.get("review.options.noGuideline"), "muted"));
        }
        return column;
    }

    private String guideline(Guideline guideline) {
        return wording.text("guideline", guideline.item().id());
    }

    private Node trials(OptionCard card) {
        return Blocks.column("tight", card.trials().stream()
                .map(t -> statement(
                        messages.get(
                                "review.stated",
                                messages.get("guideline.stance." + t.stance()),
                                wording.text("option", card.result().optionId(), "trial", t.item().id())),
                        t.item()))
                .toList());
    }

    private void items(VBox into, String titleKey, List<Item> items, Function<Item, String> text) {
        if (!items.isEmpty()) {
            into.getChildren().add(Blocks.label(messages.get(titleKey), "small-title"));
            items.forEach(i -> into.getChildren().add(statement(text.apply(i), i)));
        }
    }

    private VBox statement(String text, Item item) {
        var sources = blocks.sources(item.id(), SourceWords.of(item.sources(), wording));
        return Blocks.column(
                "statement", Stream.<Node>concat(Stream.of(blocks.prose(text)), sources.stream()).toList());
    }

    private VBox muscles(Briefing briefing) {
        var box = list("option-muscles", "review.options.muscles");
        briefing.muscles().forEach(m -> box.getChildren().add(named(
                wording.text("muscle", m.id()), wording.text("muscle", m.id(), "care"), m)));
        return orNone(box, briefing.muscles().isEmpty());
    }

    private VBox points(Briefing briefing) {
        var box = list("option-points", "review.options.points");
        for (var point : briefing.points()) {
            var named = named(
                    wording.text("point", point.item().id()),
                    wording.text("point", point.item().id(), "note"),
                    point.item());
            if (point.avoid()) {
                named.getChildren().addFirst(Symbols.tag(messages.get("review.options.avoid"), Material2RoundAL.BLOCK, "avoid"));
            }
            box.getChildren().add(named);
        }
        return orNone(box, briefing.points().isEmpty());
    }

    private VBox standing(Briefing briefing) {
        var box = list("option-caveats", "review.options.standing");
        briefing.standingCaveats()
                .forEach(c -> box.getChildren().add(bullet(blocks.prose(wording.text("caveat", c.id())), Material2RoundAL.INFO)));
        return box;
    }

    private VBox safetyNets(Briefing briefing) {
        var box = list("option-safety-net", "review.options.safetyNet");
        briefing.safetyNets()
                .forEach(s -> box.getChildren().add(statement(wording.text("safetyNet", s.id()), s)));
        return orNone(box, briefing.safetyNets().isEmpty());
    }

    private VBox list(String id, String titleKey) {
        var box = Blocks.column("card", Blocks.title(messages.get(titleKey)));
        box.setId(id);
        return box;
    }

    private VBox orNone(VBox box, boolean none) {
        if (none) {
            box.getChildren().add(Blocks.label(messages.get("review.options.nothing"), "muted"));
        }
        return box;
    }

    private VBox named(String name, String text, Item item) {
        var box = statement(text, item);
        box.getChildren().addFirst(Blocks.label(name, "strong"));
        return box;
    }

    private static Node bullet(Label text, Ikon icon) {
        return Blocks.row("bullet", Symbols.icon(icon), Blocks.growing(text));
    }
}
