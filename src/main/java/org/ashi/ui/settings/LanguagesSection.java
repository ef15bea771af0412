package org.ashi.ui.settings;

import java.util.LinkedHashSet;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.ashi.pack.PackTexts;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Translation;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// Each language, and how far its texts can be trusted.
final class LanguagesSection extends VBox {

    private final Messages messages;

    LanguagesSection(Messages messages, ProtocolPack pack) {
        this.messages = messages;
        getStyleClass().add("section");
        getChildren().add(Controls.text("languages-lead", messages.get("settings.languages.lead")));
        var tags = new LinkedHashSet<>(Messages.LANGUAGES);
        tags.addAll(pack.languages());
        for (var tag : tags) {
            getChildren().add(card(tag, pack));
        }
    }

    private Node card(String tag, ProtocolPack pack) {
        var program = Optional.of(tag).filter(Messages.LANGUAGES::contains).map(Translations::program);
        var texts = Optional.ofNullable(pack.texts().get(tag)).map(PackTexts::translation);
        var name = program.isPresent() ? Translations.name(tag, messages.zone()) : tag;
        var ref = pack.ref();
        return Controls.column(
                "card",
                Sections.title("language-name-" + tag, name),
                part("program-" + tag, messages.get("settings.languages.program"), program, Messages.LANGUAGES.getFirst()),
                part(
                        "pack-" + tag,
                        messages.get("settings.languages.pack", ref.id(), ref.version()),
                        texts,
                        pack.languages().getFirst()));
    }

    private Node part(String id, String title, Optional<Translation> translation, String instead) {
        var state = translation
                .map(t -> switch (t.state()) {
                    case ORIGINAL -> Sections.badge(
                            id, messages.get("settings.translation.original"), Material2RoundAL.CHECK_CIRCLE, "state-ok");
                    case REVIEWED -> Sections.badge(
                            id, messages.get("settings.translation.reviewed", t.by()), Material2RoundMZ.VERIFIED_USER, "state-ok");
                    case DRAFT -> Sections.badge(
                            id, messages.get("settings.translation.draft"), Material2RoundMZ.WARNING, "state-lacking");
                })
                .orElseGet(() -> Sections.badge(
                        id,
                        messages.get("settings.languages.missing", Translations.name(instead, messages.zone())),
                        Material2RoundMZ.WARNING,
                        "state-lacking"));
        return Controls.column("labelled", Controls.hint(id + "-title", title), state);
    }
}
