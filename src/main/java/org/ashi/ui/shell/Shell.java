package org.ashi.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.Gatekeeper;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.review.ReviewDesk;
import org.ashi.ui.settings.SettingsDesk;
import org.ashi.ui.vault.VaultGuard;
import org.ashi.vault.Action;
import org.ashi.wording.Wording;

/// What the main window needs.
///
/// @param taking does the work of the wizard away from the screen
/// @param gatekeeper knows the staff code, if there is one
/// @param chooseFile gets a name to suggest and asks for a file; empty if the user gave up
/// @param pause before a page of the wizard is left by itself
/// @param appearance how the person at the screen wants it to look
/// @param guard knows who has the archive open
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
        VaultGuard guard,
        List<String> notices) {

    public Shell {
        notices = List.copyOf(notices);
    }

    /// Logs that staff have seen the page that called them, once all that is on its way to the archive is there. A patient needs
    /// them: where it cannot be logged, everything goes on.
    void acknowledged(IntakeSession session) {
        taking.run(
                () -> guard.desk().archive().log(Action.ACKNOWLEDGED, Optional.of(session.intake().id()), ""),
                logged -> {},
                faults::handle);
    }

    /// The words of one language, for patients.
    Wording wording(String language) {
        return new Wording(desk.pack(), language, Messages.of(language, messages.zone()));
    }
}
