package org.ashi.cli;

import java.time.Duration;
import java.util.List;
import org.ashi.pack.proof.CheckResult;
import org.ashi.pack.proof.Refutation;
import org.ashi.text.Messages;

/// Writes in words what a proof found: the checks, then each broken promise with its story, then the rest.
final class ProofText {

    private static final double NANOS = 1e9;

    private final Console console;
    private final Messages messages;
    private final ProofWords words;

    ProofText(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
        words = new ProofWords(messages);
    }

    void write(Verification found) {
        for (var check : found.checks()) {
            say(
                    "proof.line.check", words.check(check.check()), words.verdict(check.verdict()), check.claims(),
                    seconds(check.took()));
        }
        found.checks().forEach(check -> check.refuted().forEach(this::refuted));
        undecided(found);
        found.checks().stream()
                .flatMap(check -> check.warnings().stream())
                .forEach(warning -> say("proof.line.warning", words.sentence(warning)));
        console.line("");
        var pack = found.pack().map(p -> p.id() + " " + p.version()).orElse("?");
        say("proof.line.total", pack, words.verdict(found.verdict()), seconds(found.took()), found.hash());
    }

    private void refuted(Refutation refutation) {
        console.line("");
        say("proof.line.refuted", words.sentence(refutation));
        refutation.story().ifPresent(story ->
                StoryJson.of(refutation.claim(), story).forEach(object -> console.line(object.line())));
    }

    private void undecided(Verification found) {
        var open = found.checks().stream().map(CheckResult::undecided).flatMap(List::stream).toList();
        if (!open.isEmpty()) {
            console.line("");
            say("proof.line.undecided", String.join(", ", open));
        }
    }

    private void say(String key, Object... args) {
        console.line(messages.get(key, args));
    }

    static double seconds(Duration took) {
        return took.toNanos() / NANOS;
    }
}
