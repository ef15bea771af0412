package org.ashi.ui.review;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.Mark;
import org.ashi.ui.sign.SignatureImage;
import org.ashi.wording.SignatureWording;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// What the patient put under the answers, whether it still holds, and where the patient was helped.
final class SignaturePane {

    /// px
    private static final double WIDTH = 300;

    private final Wording wording;
    private final SignatureWording words;
    private final Blocks blocks;
    private final Symbols symbols;

    SignaturePane(Wording wording) {
        this.wording = wording;
        words = new SignatureWording(wording);
        blocks = new Blocks(wording.messages());
        symbols = new Symbols(wording.messages());
    }

    VBox of(Intake intake) {
        var m = wording.messages();
        var box = Blocks.column("card", Blocks.title(m.get("review.signature.title")));
        box.setId("summary-signature");
        box.getChildren().add(symbols.signature(Signature.state(intake)));
        words.remark(intake).ifPresent(remark -> box.getChildren().add(blocks.prose(remark)));
        var apart = SignedApart.of(intake);
        if (!apart.isEmpty()) {
            var asked = blocks.prose(m.get("decision.signed.apart", String.join(", ", apart.stream().map(wording::label).toList())));
            asked.setId("signature-apart");
            box.getChildren().add(asked);
        }
        intake.signature().ifPresent(signature -> box.getChildren().addAll(
                mark(signature),
                Blocks.label(words.given(signature), "muted"),
                Blocks.label(words.consent(signature), "muted")));
        var helps = words.helps(intake);
        if (helps.isEmpty()) {
            box.getChildren().add(Blocks.label(m.get("help.none"), "muted"));
        }
        helps.forEach(help -> box.getChildren().add(Blocks.row(
                "bullet", Symbols.icon(Material2RoundMZ.PAN_TOOL, "unclear"), Blocks.growing(blocks.prose(help)))));
        return box;
    }

    private Node mark(Signature signature) {
        return switch (signature.mark()) {
            case Mark.Drawn drawn ->
                new SignatureImage("signature-image", drawn, wording.messages().get("signature.spoken"), WIDTH);
            case Mark.Typed(String name) -> {
                var typed = blocks.prose(name, "strong");
                typed.setId("signature-typed");
                yield typed;
            }
        };
    }
}
