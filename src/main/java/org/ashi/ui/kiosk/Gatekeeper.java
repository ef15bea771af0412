package org.ashi.ui.kiosk;

import java.time.Duration;
import org.ashi.settings.StaffCode;
import org.ashi.ui.kit.Background;

/// Lets staff through, and nobody else.
///
/// @param background checks codes; not the one that saves answers, so that neither waits for the other
public record Gatekeeper(StaffCode code, Background background, IdleClock clock, Ticker ticker) {

    /// In an emergency staff are needed at the screen, whoever played with the code before.
    public static final Duration EMERGENCY_WAIT = Duration.ofSeconds(30);

    /// @param urgent a wait after wrong tries is at most [#EMERGENCY_WAIT]
    /// @param opened runs after the right code
    /// @param left runs where nobody enters it
    public StaffGateModel gate(boolean urgent, Runnable opened, Runnable left) {
        return new StaffGateModel(this, urgent ? EMERGENCY_WAIT : StaffCode.LONGEST_WAIT, opened, left);
    }
}
