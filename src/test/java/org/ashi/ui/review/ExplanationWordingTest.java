package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.PackTexts;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Translation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.Explainer;
import org.ashi.rules.Explanation;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Explanation.Op;
import org.ashi.rules.Truth;
import org.ashi.store.FreshArchive;
import org.ashi.wording.ConditionWording;
import org.ashi.wording.Wording;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Every rule, row and fit of the shipped pack can be put into words: no key of a text shows where its text is missing.
class ExplanationWordingTest {

    /// A key of the pack's texts, as [PackTexts#get] gives it back where the text is missing.
    private static final Pattern KEY =
            Pattern.compile("\\b(fact|question|answer|region|cause|rule|option|source)\\.[A-Za-z0-9_-]+");

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Clinic clinic = new Clinic(archive.store());

    @Test
    void everyConditionOfThePackReads() {
        assertThat(wordless(clinic.pack)).isEmpty();
    }

    @Test
    void everyKindOfConditionReads() {
        var seen = EnumSet.noneOf(Op.class);
        explanations(clinic.pack).forEach(e -> all(e.condition()).forEach(n -> seen.add(n.op())));
        // What the shipped pack does not use is built by hand, so that a clinic's own pack may use it.
        for (var op : EnumSet.complementOf(seen)) {
            var node = node(op);
            assertThatCode(() -> render(node, clinic.wording())).as(op.name()).doesNotThrowAnyException();
            assertThat(KEY.matcher(render(node, clinic.wording())).find()).as(op.name()).isFalse();
        }
    }

    @Test
    void aMissingTextIsFound() {
        var texts = new HashMap<>(clinic.pack.texts("en").byKey());
        texts.keySet().remove("fact.radicular");
        texts.keySet().remove("question.age.short");
        var p = clinic.pack;
        var holed = new ProtocolPack(
                p.signedOff(),
                List.of("en"),
                p.consentVersion(),
                p.bodyMap(),
                p.questionnaire(),
                p.rules(),
                p.guidance(),
                p.sources(),
                Map.of("en", new PackTexts("en", Translation.UNKNOWN, texts)));
        assertThat(wordless(holed)).anyMatch(s -> s.contains("fact.radicular")).anyMatch(s -> s.contains("question.age.short"));
    }

    private List<String> wordless(ProtocolPack pack) {
        var wording = new Wording(pack, "en", clinic.messages);
        var bad = new ArrayList<String>();
        for (var explanation : explanations(pack)) {
            for (var node : all(explanation.condition())) {
                var words = render(node, wording);
                if (words.isBlank() || KEY.matcher(words).find()) {
                    bad.add(explanation.id() + ": " + words);
                }
            }
        }
        return bad;
    }

    private static String render(Node node, Wording wording) {
        var lines = new ConditionWording(wording);
        var sentence = new ConditionSentence(wording);
        return String.join(
                "\n",
                lines.line(node),
                lines.found(node),
                sentence.of(node),
                sentence.found(node),
                new ConditionTree(wording).text(node));
    }

    /// With every question answered, so that the answers are put into words too.
    private static List<Explanation> explanations(ProtocolPack pack) {
        var answers = new HashMap<String, Answer>();
        pack.rules().variables().forEach(v -> answers.put(
                v.id(),
                v.codes().isEmpty() ? new Answer.Number(5) : new Answer.Choice(v.codes().getFirst())));
        var evaluation = new Evaluator(pack.rules()).evaluate(new Answers(answers));
        var explainer = new Explainer(evaluation);
        var all = new ArrayList<>(explainer.rules());
        pack.rules().causes().forEach(c -> all.addAll(explainer.cause(c.id())));
        pack.rules().options().forEach(o -> all.addAll(explainer.fit(o.id())));
        return all;
    }

    private static List<Node> all(Node node) {
        var nodes = new ArrayList<Node>();
        nodes.add(node);
        node.children().forEach(child -> nodes.addAll(all(child)));
        return nodes;
    }

    private static Node node(Op op) {
        var leaf = new Node(
                Op.BETWEEN,
                "age",
                List.of(),
                OptionalInt.of(50),
                OptionalInt.empty(),
                Truth.YES,
                Truth.YES,
                Optional.of(new Answer.Number(60)),
                OptionalInt.empty(),
                List.of());
        return switch (op) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED -> subject(op, "rf_fever", List.of());
            case FACT, COUNT_FACT -> subject(op, "radicular", List.of(leaf));
            case POINTS -> subject(op, "disc", List.of());
            case ALL, ANY, NOT, COUNT -> subject(op, "", List.of(leaf));
        };
    }

    private static Node subject(Op op, String subject, List<Node> children) {
        return new Node(
                op,
                subject,
                op == Op.HAS ? List.of("yes") : List.of(),
                OptionalInt.of(1),
                OptionalInt.of(3),
                Truth.UNKNOWN,
                Truth.YES,
                Optional.of(new Answer.Unsure()),
                OptionalInt.of(2),
                children);
    }
}
