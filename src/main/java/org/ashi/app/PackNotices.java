package org.ashi.app;

import java.util.ArrayList;
import java.util.List;
import org.ashi.pack.PackShelf.Chosen;
import org.ashi.text.Messages;
import org.ashi.wording.ProblemWording;

/// What staff must know about the pack in use.
final class PackNotices {

    private PackNotices() {}

    /// Why the clinic's own pack is not in use, and whether the one that is in use is proved.
    static List<String> of(Chosen chosen, Messages messages) {
        var notices = new ArrayList<String>();
        chosen.refused().stream().findFirst().map(new ProblemWording(messages)::line).ifPresent(first ->
                notices.add(switch (chosen.origin()) {
                    case LAST_GOOD -> messages.get("shell.notice.packLastGood", first);
                    case BUILT_IN, OWN -> messages.get("shell.notice.packBuiltIn", first);
                }));
        chosen.waiting().map(waiting -> waiting.ref().version()).ifPresent(version ->
                notices.add(switch (chosen.origin()) {
                    case LAST_GOOD -> messages.get(
                            "shell.notice.packWaitingLastGood", version, chosen.pack().ref().version());
                    case BUILT_IN, OWN -> messages.get("shell.notice.packWaitingBuiltIn", version);
                }));
        if (!chosen.proved()) {
            notices.add(messages.get("shell.notice.packNotProved"));
        }
        return List.copyOf(notices);
    }
}
