package org.ashi.ui.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.export.pdf.RecoverySheet;
import org.ashi.store.Archive;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.IdleClock;
import org.ashi.ui.kiosk.Ticker;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Cost;

/// What unlocking, locking and setting up need.
///
/// @param messages of staff
/// @param background tries passphrases, which takes a second; not the one that saves answers or checks staff codes
/// @param clock tells how long nobody touched the screen
/// @param sheets makes the recovery sheet
/// @param sheetFile gets a name to suggest and asks for the file of a recovery sheet, empty if the person gave up; absent where
/// the sheet is copied by hand alone
/// @param cost of a try of the passphrase chosen here
/// @param random makes passphrases and recovery codes
public record VaultDesk(
        Archive archive,
        Messages messages,
        Background background,
        Faults faults,
        IdleClock clock,
        Ticker ticker,
        RecoverySheet sheets,
        Optional<Function<String, Optional<Path>>> sheetFile,
        Cost cost,
        SecureRandom random,
        Sample sample) {

    /// Whether this is the practice in which nothing is kept.
    public boolean inSample() {
        return sample instanceof Sample.Inside;
    }
}
