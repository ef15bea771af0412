package org.ashi.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.proof.Comparison;
import org.ashi.pack.proof.Comparison.Part;
import org.ashi.rules.OptionStatus;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// What another pack changes, in words.
final class ChangeWording {

    private final Messages messages;
    private final Wording before;
    private final Wording after;

    ChangeWording(ProtocolPack before, ProtocolPack after, Messages messages) {
        this.messages = messages;
        this.before = new Wording(before, messages.language(), messages);
        this.after = new Wording(after, messages.language(), messages);
    }

    /// A form that no pack names is called by its id.
    String form(String id) {
        return find("form", id).orElse(id);
    }

    /// Each from what it was to what it becomes.
    List<String> said(Comparison it) {
        var said = new ArrayList<String>();
        if (it.parts().contains(Part.LEVEL)) {
            said.add(messages.get(
                    "settings.compare.level",
                    messages.get("level." + it.before().level().name()),
                    messages.get("level." + it.after().level().name())));
        }
        if (it.parts().contains(Part.HOLD)) {
            said.add(messages.get(it.after().hold() ? "settings.compare.held" : "settings.compare.released"));
        }
        it.changedOptions().forEach(option -> said.add(messages.get(
                "settings.compare.option",
                find("option", option).orElse(option),
                status(it.before(option)),
                status(it.after(option)))));
        if (!it.gone().isEmpty()) {
            said.add(messages.get("settings.compare.gone", rules(it.gone(), before)));
        }
        if (!it.appeared().isEmpty()) {
            said.add(messages.get("settings.compare.appeared", rules(it.appeared(), after)));
        }
        return said;
    }

    private Optional<String> find(String kind, String id) {
        return before.find(kind, id).or(() -> after.find(kind, id));
    }

    private String rules(List<String> ids, Wording wording) {
        return ids.stream()
                .map(id -> wording.find("rule", id, "suggests")
                        .or(() -> wording.find("rule", id, "practitioner"))
                        .map(text -> messages.get("settings.compare.rule", text, id))
                        .orElse(id))
                .collect(Collectors.joining("; "));
    }

    private String status(Optional<OptionStatus> status) {
        return status.map(s -> messages.get("option.status." + s.name())).orElseGet(() -> messages.get("settings.compare.none"));
    }
}
