package org.ashi.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ashi.store.Archive;
import org.ashi.vault.Person;

/// Opens the archive for somebody: with what the command line names, or else with what is typed at the terminal.
final class Unlocker {

    private final Session session;
    private final Key key;

    Unlocker(Session session, Key key) {
        this.session = session;
        this.key = key;
    }

    /// Does nothing where somebody has opened it already.
    ///
    /// @return what it was opened with
    /// @throws Stop if it stays locked
    Optional<Secret> unlock(Archive store) {
        if (store.unlocked().isPresent()) {
            return Optional.empty();
        }
        if (store.practice().isEmpty()) {
            throw Stop.failed("cli.key.noPractice");
        }
        var person = key.sheetFile().isPresent() ? Person.RECOVERY : person(store);
        var secret = secret(store, person);
        try {
            open(store, person, secret);
            return Optional.of(secret);
        } catch (RuntimeException e) {
            secret.close();
            throw e;
        }
    }

    private UUID person(Archive store) {
        if (key.user().isPresent()) {
            return named(store, key.user().get()).id();
        }
        if (store.people().size() == 1) {
            return store.people().getFirst().id();
        }
        throw Stop.usage(key.given() ? "cli.key.who" : "cli.key.missing");
    }

    /// @throws Stop if nobody who can unlock has that name
    static Person named(Archive store, String name) {
        return store.people().stream()
                .filter(p -> p.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Stop.failed(
                        "cli.key.nobody",
                        name,
                        store.people().stream().map(Person::name).collect(Collectors.joining(", "))));
    }

    private Secret secret(Archive store, UUID person) {
        if (key.sheetFile().isPresent()) {
            return Secret.ofSheet(Secret.text(session, key.sheetFile().get()));
        }
        if (key.passphraseFile().isPresent()) {
            return Secret.ofPassphrase(Secret.text(session, key.passphraseFile().get()));
        }
        var name = store.people().stream().filter(p -> p.id().equals(person)).findFirst().map(Person::name).orElse("");
        return session.surroundings()
                .terminal()
                .secret(session.messages().get("cli.key.ask", name))
                .map(Secret::ofPassphrase)
                .orElseThrow(() -> Stop.usage("cli.key.missing"));
    }

    private void open(Archive store, UUID person, Secret secret) {
        // The wait begins anew whenever the program starts, so it is waited for here: there is no coming back later.
        for (var wait = store.waiting(person); wait.isPresent(); wait = store.waiting(person)) {
            session.say("cli.key.wait", Math.max(1, wait.get().toSeconds()));
            session.surroundings().terminal().await(wait.get());
        }
        switch (store.unlock(person, secret.bytes())) {
            case Archive.Unlock.Unlocked unlocked -> {}
            case Archive.Unlock.Wrong(int freeTries) -> throw Stop.failed("cli.key.wrong", freeTries);
            case Archive.Unlock.Wait(Duration left) -> throw Stop.failed("cli.key.wait", Math.max(1, left.toSeconds()));
            case Archive.Unlock.Failed(String code) -> throw Stop.failed("cli.key.failed", code);
        }
    }
}
