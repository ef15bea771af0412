package org.ashi.ui.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.RecoverySheet;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.IdleClock;
import org.ashi.ui.kiosk.Ticker;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;

/// What the vault's pages need, for tests: passphrases cost next to nothing to try.
public final class Vaults {

    private Vaults() {}

    /// Works on the calling thread and never asks for a file.
    public static VaultGuard guard(Archive archive, Messages messages, IdleClock clock, Ticker ticker) {
        return new VaultGuard(desk(archive, messages, clock, ticker, new Background.SameThread(), name -> Optional.empty()));
    }

    /// Types into a secret field, on the thread of the screen.
    ///
    /// @param line of the field
    public static void type(Node line, String text) {
        text.codePoints().forEach(c -> Event.fireEvent(
                line, new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    public static VaultDesk desk(
            Archive archive,
            Messages messages,
            IdleClock clock,
            Ticker ticker,
            Background background,
            Function<String, Optional<Path>> chooseFile) {
        return new VaultDesk(
                archive,
                messages,
                background,
                new Faults(new ScriptedDialogs(), messages),
                clock,
                ticker,
                new RecoverySheet(messages, PaperSize.A4, Clock.systemUTC()),
                Optional.of(chooseFile),
                Practices.CHEAP,
                new SecureRandom(),
                new Sample.None());
    }
}
