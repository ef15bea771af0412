package org.ashi.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.desk.Desk;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.Gatekeeper;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.review.ReviewDesk;
import org.ashi.ui.settings.SettingsDesk;
import org.ashi.wording.Wording;

/// What the main window needs.
///
/// @param taking does the work of the wizard away from the screen
/// @param gatekeeper knows the staff code, if there is one
/// @param chooseFile gets a name to suggest and asks for a file; empty if the user gave up
/// @param pause before a page of the wizard is left by itself
/// @param appearance how the person at the screen wants it to look
/// @param notices for staff, in words: what is not as it should be with the pack or the archive
public record Shell(
        Desk desk,
        ReviewDesk review,
        Messages messages,
        Background taking,
        Dialogs dialogs,
        Faults faults,
        Gatekeeper gatekeeper,
        Function<String, Optional<Path>> chooseFile,
        Pause pause,
        Appearance appearance,
        SettingsDesk settings,
        List<String> notices) {

    public Shell {
        notices = List.copyOf(notices);
    }

    /// The words of one language, for patients.
    Wording wording(String language) {
        return new Wording(desk.pack(), language, Messages.of(language, messages.zone()));
    }
}
