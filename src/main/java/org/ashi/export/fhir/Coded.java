package org.ashi.export.fhir;

import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.rules.PackRef;
import org.ashi.wording.Wording;
import tools.jackson.databind.node.ObjectNode;

/// Codes of a pack as codings with their words.
record Coded(PackRef pack, Wording wording) {

    /// One answer out of those of a question.
    ObjectNode answer(String question, String code) {
        var words = wording.code(question, code);
        return regions(question)
                ? Nodes.coding(Systems.region(pack), code, words)
                : Nodes.coding(Systems.answer(pack), question + "." + code, words);
    }

    ObjectNode noneOfThese() {
        return Nodes.coding(Systems.ANSWER, Systems.NONE_OF_THESE, wording.messages().get("answer.noneOfThese"));
    }

    /// What is observed: the answer to a question.
    ObjectNode question(String id) {
        return Nodes.concept(Nodes.coding(Systems.question(pack), id, wording.label(id)), wording.question(id));
    }

    private boolean regions(String question) {
        return wording.pack().question(question).map(Question::kind).filter(Coded::ofRegions).isPresent();
    }

    private static boolean ofRegions(Kind kind) {
        return kind instanceof Kind.Regions || kind instanceof Kind.RegionOf;
    }
}
