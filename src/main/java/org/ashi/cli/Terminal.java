package org.ashi.cli;

import java.time.Duration;
import java.util.Optional;

/// The person at the keyboard.
public interface Terminal {

    /// Asks for something that is not shown while it is typed.
    ///
    /// @return wiped by the caller; empty where nobody can be asked or nothing was typed
    Optional<char[]> secret(String words);

    /// Lets time pass.
    void await(Duration time);

    /// Nobody can be asked.
    Terminal NONE = new Terminal() {
        @Override
        public Optional<char[]> secret(String words) {
            return Optional.empty();
        }

        @Override
        public void await(Duration time) {
            sleep(time);
        }
    };

    /// The terminal that this program was started in, if it was.
    static Terminal ofThisMachine() {
        return new Terminal() {
            @Override
            public Optional<char[]> secret(String words) {
                var console = System.console();
                // Java makes a console for pipes and files too; there everything typed would be shown.
                return console == null || !console.isTerminal()
                        ? Optional.empty()
                        : Optional.ofNullable(console.readPassword("%s ", words)).filter(typed -> typed.length > 0);
            }

            @Override
            public void await(Duration time) {
                sleep(time);
            }
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Stop.failed("cli.key.interrupted");
        }
    }
}
