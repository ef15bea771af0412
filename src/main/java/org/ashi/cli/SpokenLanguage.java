package org.ashi.cli;

import java.util.List;
import java.util.Optional;
import org.ashi.text.Messages;

/// The language of the command line. It is looked for before the arguments are understood, since even the help is in it.
final class SpokenLanguage {

    private SpokenLanguage() {}

    /// What `--language` names; the program's default language where it is not given.
    static String of(String[] args) {
        return named(List.of(args)).filter(Messages.LANGUAGES::contains).orElse(Messages.LANGUAGES.getFirst());
    }

    /// A language that was asked for and that the program does not have.
    static Optional<String> unknown(String[] args) {
        return named(List.of(args)).filter(language -> !Messages.LANGUAGES.contains(language));
    }

    private static Optional<String> named(List<String> args) {
        var joined = Specs.LANGUAGE + "=";
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith(joined)) {
                return Optional.of(args.get(i).substring(joined.length()));
            }
            if (args.get(i).equals(Specs.LANGUAGE) && i + 1 < args.size()) {
                return Optional.of(args.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
