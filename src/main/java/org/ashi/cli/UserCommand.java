package org.ashi.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ashi.store.Archive;
import org.ashi.store.Staff.Change;
import org.ashi.store.StoreException;
import org.ashi.text.Messages;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `user`: the people of the practice.
sealed interface UserCommand extends Command {

    String ROLE = "--role";

    /// `user list`: who can unlock. Everybody may know that.
    record Listing() implements UserCommand {
        @Override
        public CommandSpec spec(Messages messages) {
            return new Specs(messages).command(this, "list", "cli.help.user.list");
        }

        @Override
        public int run(ParseResult parsed, Session session) {
            try (var store = new org.ashi.cli.Archive(session).reading()) {
                store.people().forEach(p -> session.console()
                        .line("%-14s  %s".formatted(session.messages().get("cli.role." + p.role().name()), p.name())));
                session.console().flush();
                return 0;
            }
        }
    }

    /// `user add`
    record Adding() implements UserCommand {
        @Override
        public CommandSpec spec(Messages messages) {
            var specs = new Specs(messages);
            var spec = specs.command(this, "add", "cli.help.user.add")
                    .addPositional(specs.parameter("NAME", "cli.help.user.name"))
                    .addOption(specs.required(ROLE, "ROLE", "cli.help.user.role"))
                    .addOption(specs.value(Phrase.OPTION, "FILE", "cli.help.user.phrase"));
            return Key.addTo(spec, specs);
        }

        @Override
        public int run(ParseResult parsed, Session session) {
            var name = InitCommand.name("NAME", parsed.matchedPositionalValue(0, ""), Person.MOST_NAME);
            var role = role(parsed.matchedOptionValue(ROLE, ""));
            try (var unlocked = new org.ashi.cli.Archive(session).unlocked(Key.of(parsed));
                    var phrase = phrase(parsed, session, unlocked.store(), name)) {
                mayAdd(unlocked.store(), name);
                // Shown first, here and below: a passphrase that counts and that nobody has seen locks its owner out.
                phrase.show(session, name);
                done(unlocked.store().staff().add(name, role, phrase.secret().bytes()), name);
                return 0;
            }
        }
    }

    /// `user remove`
    record Removing() implements UserCommand {
        @Override
        public CommandSpec spec(Messages messages) {
            var specs = new Specs(messages);
            var spec = specs.command(this, "remove", "cli.help.user.remove")
                    .addPositional(specs.parameter("NAME", "cli.help.user.name"));
            return Key.addTo(spec, specs);
        }

        @Override
        public int run(ParseResult parsed, Session session) {
            String name = parsed.matchedPositionalValue(0, "");
            try (var unlocked = new org.ashi.cli.Archive(session).unlocked(Key.of(parsed))) {
                var person = Unlocker.named(unlocked.store(), name);
                done(unlocked.store().staff().remove(person.id()), name);
                session.say("cli.user.removed", person.name());
                return 0;
            }
        }
    }

    /// `user reset`: for somebody who forgot the passphrase.
    record Resetting() implements UserCommand {
        @Override
        public CommandSpec spec(Messages messages) {
            var specs = new Specs(messages);
            var spec = specs.command(this, "reset", "cli.help.user.reset")
                    .addPositional(specs.parameter("NAME", "cli.help.user.name"))
                    .addOption(specs.value(Phrase.OPTION, "FILE", "cli.help.user.phrase"));
            return Key.addTo(spec, specs);
        }

        @Override
        public int run(ParseResult parsed, Session session) {
            String name = parsed.matchedPositionalValue(0, "");
            try (var unlocked = new org.ashi.cli.Archive(session).unlocked(Key.of(parsed))) {
                var person = Unlocker.named(unlocked.store(), name);
                try (var phrase = phrase(parsed, session, unlocked.store(), person.name())) {
                    mayChange(unlocked.store());
                    phrase.show(session, person.name());
                    done(unlocked.store().staff().resetPassphrase(person.id(), phrase.secret().bytes()), name);
                    return 0;
                }
            }
        }
    }

    /// `user passphrase`: one's own.
    record Changing() implements UserCommand {
        @Override
        public CommandSpec spec(Messages messages) {
            var specs = new Specs(messages);
            var spec = specs.command(this, "passphrase", "cli.help.user.passphrase")
                    .addOption(specs.value(Phrase.OPTION, "FILE", "cli.help.user.phrase"));
            return Key.addTo(spec, specs);
        }

        @Override
        public int run(ParseResult parsed, Session session) {
            var key = Key.of(parsed);
            if (key.sheetFile().isPresent()) {
                throw Stop.usage("cli.user.sheet");
            }
            try (var unlocked = new org.ashi.cli.Archive(session).unlocked(key)) {
                var old = unlocked.secret().orElseThrow(() -> Stop.usage("cli.key.missing"));
                var person = unlocked.store().unlocked().orElseThrow();
                try (var phrase = phrase(parsed, session, unlocked.store(), person.name())) {
                    // Shown first: the old one opens nothing any more once this is done.
                    phrase.show(session, person.name());
                    done(
                            unlocked.store().staff().changePassphrase(old.bytes(), phrase.secret().bytes()),
                            person.name());
                    return 0;
                }
            }
        }
    }

    private static Phrase phrase(ParseResult parsed, Session session, Archive store, String name) {
        var known = store.practice().map(p -> List.of(p.name(), name)).orElse(List.of(name));
        return Phrase.of(session, Key.value(parsed, Phrase.OPTION), known);
    }

    /// No passphrase is shown that cannot come to count.
    ///
    /// @throws StoreException unless a practitioner has opened the archive
    private static void mayChange(Archive store) {
        if (store.unlocked().filter(p -> p.role() == Role.PRACTITIONER).isEmpty()) {
            throw new StoreException(Archive.NOT_ALLOWED);
        }
    }

    private static void mayAdd(Archive store, String name) {
        mayChange(store);
        if (store.people().stream().anyMatch(p -> p.name().equalsIgnoreCase(name.strip()))) {
            throw Stop.failed("cli.user.taken", name);
        }
    }

    private static Role role(String given) {
        var name = given.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Stop.usage("cli.usage.choice", ROLE, roles()));
    }

    private static String roles() {
        return Arrays.stream(Role.values())
                .map(r -> r.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    /// @throws Stop if nothing was changed
    private static void done(Change change, String name) {
        switch (change) {
            case Change.Done done -> {}
            case Change.Wrong wrong -> throw Stop.failed("cli.user.wrong");
            case Change.Wait(Duration left) -> throw Stop.failed("cli.key.wait", Math.max(1, left.toSeconds()));
            case Change.NameTaken taken -> throw Stop.failed("cli.user.taken", name);
            case Change.LastOne last -> throw Stop.failed("cli.user.last", name);
            case Change.Failed(String code) -> throw Stop.failed("cli.user.failed", code);
        }
    }
}
