package org.ashi.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.ashi.pack.PackProblem;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.ProblemWording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Which protocol pack is in use, whether it is signed off and proved, and a button to prove it.
final class PackSection extends VBox {

    private static final int GROUP = 8;

    private final Messages messages;
    private final ProofPane proofs;
    private final Label said = Controls.text("pack-said", "");
    private final Button prove;
    private final Button compare;
    private final ComparePane compared;
    private final VBox packs = Controls.column("answers");

    PackSection(SettingsModel model) {
        messages = model.messages();
        proofs = new ProofPane(messages);
        var pack = model.pack();
        prove = Controls.secondary("pack-prove", messages.get("settings.pack.prove"), pack::prove);
        compare = Controls.secondary("pack-compare", messages.get("settings.compare.button"), pack::compare);
        compared = new ComparePane(messages, model.desk().pack());
        said.getStyleClass().add("note-calm");
        said.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("section");
        getChildren()
                .addAll(Controls.text("pack-lead", messages.get("settings.pack.lead")), prove, said, compare, compared, packs);
        pack.stateProperty().subscribe(this::show);
    }

    private void show(PackModel.State state) {
        prove.setDisable(state.busy());
        compare.setDisable(state.busy());
        compare.setVisible(state.waiting().isPresent());
        compare.setManaged(compare.isVisible());
        compared.show(state.looked());
        var words = said(state);
        said.setText(words);
        said.setVisible(!words.isEmpty());
        said.setManaged(said.isVisible());
        var cards = new ArrayList<Node>();
        state.refused().stream().findFirst().map(this::refused).ifPresent(cards::add);
        state.packs().stream().map(this::card).forEach(cards::add);
        packs.getChildren().setAll(cards);
    }

    private String said(PackModel.State state) {
        return switch (state.said()) {
            case NOTHING -> "";
            case RUNNING -> messages.get("settings.pack.running");
            case PROVED -> messages.get("settings.pack.said.proved");
            case PROVED_FOR_NEXT_START ->
                messages.get(state.comparesFirst() ? "settings.pack.said.compareFirst" : "settings.pack.said.next");
            case REFUTED -> messages.get("settings.pack.said.refuted");
            case UNDECIDED -> messages.get("settings.pack.said.undecided");
            case NOT_KEPT -> messages.get("settings.pack.said.notKept", org.ashi.pack.proof.ProofFile.UNWRITABLE);
            case BROKEN_OFF -> messages.get("settings.pack.said.brokenOff");
        };
    }

    private Label refused(PackProblem first) {
        var label = Controls.text(
                "pack-refused", messages.get("settings.pack.refused", new ProblemWording(messages).line(first)));
        label.getStyleClass().add("note-warn");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private Node card(PackModel.Shown shown) {
        var id = shown.inUse() ? "pack-used" : "pack-waiting";
        var ref = shown.pack().ref();
        var title = shown.inUse()
                ? messages.get("settings.pack.used", ref.id(), ref.version())
                : messages.get("settings.pack.waiting", ref.id(), ref.version());
        var card = Controls.column("card", Sections.title(id + "-title", title), Controls.text(id + "-origin", origin(shown)));
        card.getStyleClass().add("check");
        card.getChildren().addAll(
                part(id + "-hash", messages.get("settings.pack.hash"), List.of(Controls.text(id + "-hash", grouped(ref.sha256())))),
                part(id + "-signOff", messages.get("settings.pack.signOff"), List.of(signOff(id, shown))),
                part(id + "-proof", messages.get("settings.pack.proof"), proofs.of(id, shown)));
        return card;
    }

    private Label signOff(String id, PackModel.Shown shown) {
        return shown.pack().signedOff()
                ? Sections.badge(
                        id + "-signOff", messages.get("settings.pack.signed"), Material2RoundAL.CHECK_CIRCLE, "state-ok")
                : Sections.badge(
                        id + "-signOff", messages.get("settings.pack.unsigned"), Material2RoundMZ.WARNING, "state-lacking");
    }

    private String origin(PackModel.Shown shown) {
        if (!shown.inUse()) {
            return PackModel.proved(shown) ? messages.get("settings.pack.next") : messages.get("settings.pack.needsProof");
        }
        return switch (shown.origin()) {
            case OWN -> messages.get("settings.pack.origin.own");
            case LAST_GOOD -> messages.get("settings.pack.origin.lastGood");
            case BUILT_IN -> messages.get("settings.pack.origin.builtIn");
        };
    }

    private static Node part(String id, String title, List<? extends Node> what) {
        var nodes = new ArrayList<Node>();
        nodes.add(Controls.hint(id + "-label", title));
        nodes.addAll(what);
        return Controls.column("labelled", nodes.toArray(Node[]::new));
    }

    /// In groups, so that it can be read aloud and breaks over lines.
    private static String grouped(String hash) {
        return hash.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
