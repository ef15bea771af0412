package org.ashi.cli;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ashi.vault.phrase.Passphrases;
import org.ashi.vault.phrase.PhraseJudge;
import org.ashi.vault.phrase.Strength;
import org.ashi.vault.phrase.WordList;

/// A passphrase that somebody gets: read from a file, where it must be hard to guess, or made of random words.
///
/// @param made what was made, to be shown once; empty where it was read
record Phrase(Secret secret, Optional<String> made) implements AutoCloseable {

    /// Names the file. Unlike [Key#PASSPHRASE], it holds what is to open the archive from now on.
    static final String OPTION = "--new-passphrase-file";

    /// @param file where it is to be read
    /// @param known what a thief knows as well: the names of the practice and the person
    /// @throws Stop if it cannot be read or is easily guessed
    static Phrase of(Session session, Optional<String> file, List<String> known) {
        if (file.isPresent()) {
            return new Phrase(chosen(session, file.get(), known), Optional.empty());
        }
        var words = Passphrases.generate(WordList.of(session.messages().language()), new SecureRandom());
        // It is printed, and passes through strings on the way: that cannot be wiped, and ends with this command.
        var shown = new String(words);
        return new Phrase(Secret.ofPassphrase(words), Optional.of(shown));
    }

    private static Secret chosen(Session session, String file, List<String> known) {
        var typed = Secret.text(session, file);
        try {
            if (new PhraseJudge().judge(typed, known) instanceof Strength.Weak(Strength.Reason reason)) {
                throw Stop.failed("cli.key.weak." + reason.name());
            }
            return Secret.ofPassphrase(typed.clone());
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /// Prints it at once, if it was made.
    void show(Session session, String name) {
        made.ifPresent(words -> {
            session.console().line(session.messages().get("cli.key.made", name, words));
            session.console().flush();
        });
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "Phrase";
    }
}
