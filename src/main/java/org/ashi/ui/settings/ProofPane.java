package org.ashi.ui.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.ashi.form.Kind;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.proof.CheckResult;
import org.ashi.pack.proof.CheckResult.Verdict;
import org.ashi.pack.proof.Proof;
import org.ashi.pack.proof.Refutation;
import org.ashi.pack.proof.Story;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// A proof in words: what came of it, each check, and each promise that is broken.
final class ProofPane {

    private static final double MILLIS = 1_000;

    private final Messages messages;

    ProofPane(Messages messages) {
        this.messages = messages;
    }

    /// @param id beginning of the ids of the nodes
    List<Node> of(String id, PackModel.Shown shown) {
        return shown.proof()
                .map(proof -> nodes(id, proof, new Wording(shown.pack(), messages.language(), messages)))
                .orElseGet(() -> List.of(Sections.badge(
                        id + "-verdict", messages.get("settings.pack.noProof"), Material2RoundAL.HELP_OUTLINE, "state-unknown")));
    }

    private List<Node> nodes(String id, Proof proof, Wording wording) {
        var nodes = new ArrayList<Node>();
        nodes.add(badge(id + "-verdict", overall(proof.verdict()), proof.verdict()));
        nodes.add(Controls.hint(
                id + "-when",
                messages.get("settings.pack.when", messages.dateTime(proof.at()), seconds(proof.took()), proof.solver())));
        proof.checks().forEach(check -> nodes.add(check(id + "-" + check.check(), check, wording)));
        return nodes;
    }

    private Node check(String id, CheckResult check, Wording wording) {
        var line = messages.get(
                "settings.pack.check", name(check.check()), verdict(check.verdict()), check.claims(), seconds(check.took()));
        var nodes = new ArrayList<Node>();
        nodes.add(badge(id, line, check.verdict()));
        for (var i = 0; i < check.refuted().size(); i++) {
            var refuted = check.refuted().get(i);
            var name = id + "-refuted-" + i;
            nodes.add(broken(name, words(refuted, wording)));
            refuted.story().ifPresent(story -> nodes.add(Controls.text(name + "-story", told(story, wording))));
        }
        if (!check.undecided().isEmpty()) {
            nodes.add(Controls.text(
                    id + "-undecided",
                    messages.get("settings.pack.undecided", String.join(", ", check.undecided()))));
        }
        return Controls.column("labelled", nodes.toArray(Node[]::new));
    }

    private static Label broken(String id, String text) {
        var label = Controls.text(id, text);
        label.getStyleClass().add("note-warn");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private String name(String check) {
        return messages.has("proof.check." + check) ? messages.get("proof.check." + check) : check;
    }

    /// A promise of the pack is told in the pack's own words. What has no words is named by its claim.
    private String words(Refutation refutation, Wording wording) {
        var promise = refutation.args().stream().findFirst().flatMap(id -> wording.find("obligation", id));
        if (promise.isPresent()) {
            return messages.get("settings.pack.broken", promise.get());
        }
        return messages.has("proof.refuted." + refutation.code())
                ? messages.get("proof.refuted." + refutation.code(), refutation.args().toArray())
                : messages.get("settings.pack.broken", refutation.claim());
    }

    /// The answers that show it, and what was answered otherwise where a change shows it.
    private String told(Story story, Wording wording) {
        var given = story.answers().byQuestion().keySet();
        var first = given.isEmpty()
                ? messages.get("settings.pack.story.none")
                : messages.get("settings.pack.story", said(given, story.answers(), wording));
        return story.changed()
                .map(changed -> first + " "
                        + messages.get("settings.pack.story.changed", said(differing(story.answers(), changed), changed, wording)))
                .orElse(first);
    }

    private static Set<String> differing(Answers one, Answers other) {
        return Stream.concat(one.byQuestion().keySet().stream(), other.byQuestion().keySet().stream())
                .filter(id -> !one.get(id).equals(other.get(id)))
                .collect(Collectors.toSet());
    }

    private String said(Set<String> questions, Answers answers, Wording wording) {
        return questions.stream()
                .sorted()
                .map(id -> answers.get(id).orElse(null) instanceof Answer.Number(int years) && isAge(id, wording)
                        ? messages.get("settings.pack.story.age", years)
                        : wording.label(id) + ": " + wording.answer(id, answers.get(id)))
                .collect(Collectors.joining("; "));
    }

    /// Asked for as a date of birth, and an age to the rules.
    private static boolean isAge(String id, Wording wording) {
        return wording.pack().question(id).filter(q -> q.kind() instanceof Kind.BirthDate).isPresent();
    }

    private String overall(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> messages.get("settings.pack.overall.proved");
            case UNDECIDED -> messages.get("settings.pack.overall.undecided");
            case REFUTED -> messages.get("settings.pack.overall.refuted");
        };
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> messages.get("settings.pack.verdict.proved");
            case UNDECIDED -> messages.get("settings.pack.verdict.undecided");
            case REFUTED -> messages.get("settings.pack.verdict.refuted");
        };
    }

    private static Label badge(String id, String text, Verdict verdict) {
        return switch (verdict) {
            case PROVED -> Sections.badge(id, text, Material2RoundAL.CHECK_CIRCLE, "state-ok");
            case UNDECIDED -> Sections.badge(id, text, Material2RoundAL.HELP_OUTLINE, "state-unknown");
            case REFUTED -> Sections.badge(id, text, Material2RoundMZ.WARNING, "state-lacking");
        };
    }

    private static double seconds(Duration took) {
        return took.toMillis() / MILLIS;
    }
}
