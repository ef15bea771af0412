package org.ashi.app;

import java.time.Duration;
import org.ashi.ui.kit.Worker;

/// The threads that work away from the screen, one for each kind of work, so that a patient's save waits for nothing else.
public final class Workers implements AutoCloseable {

    /// To take a person's key away, or to set up, takes seconds; half of it is worse than a late end.
    private static final Duration MOST_FOR_KEYS = Duration.ofMinutes(1);

    /// A proof changes nothing and can be made again.
    private static final Duration MOST_FOR_A_PROOF = Duration.ofSeconds(1);

    /// A printer that hangs does not keep the program from ending.
    private static final Duration MOST_FOR_A_PRINTER = Duration.ofSeconds(5);

    private final Worker taking = new Worker("ashi-intake");
    private final Worker reviewing = new Worker("ashi-review");
    private final Worker printing = new Worker("ashi-print", MOST_FOR_A_PRINTER);
    private final Worker gate = new Worker("ashi-gate");
    private final Worker vault = new Worker("ashi-vault", MOST_FOR_KEYS);
    private final Worker backup = new Worker("ashi-backup");
    private final Worker proof = new Worker("ashi-proof", MOST_FOR_A_PROOF);

    /// For the wizard.
    Worker taking() {
        return taking;
    }

    /// For the review: a long export never delays a patient's save.
    Worker reviewing() {
        return reviewing;
    }

    /// For papers that are looked at and printed: a printer may hang.
    Worker printing() {
        return printing;
    }

    /// Checks staff codes.
    Worker gate() {
        return gate;
    }

    /// Tries passphrases and changes keys, which takes a second or more.
    Worker vault() {
        return vault;
    }

    Worker backup() {
        return backup;
    }

    Worker proof() {
        return proof;
    }

    /// What was handed over comes to its end first, so that the archive can be closed afterwards.
    @Override
    public void close() {
        taking.close();
        reviewing.close();
        printing.close();
        gate.close();
        vault.close();
        backup.close();
        proof.close();
    }
}
