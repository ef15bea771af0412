package org.ashi.cli.answers;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Variable;

/// A question as files answer it.
///
/// @param codes what it can be answered with, in the pack's order; empty for numbers and texts
/// @param conditional not put to everybody, so that "na" may stand for "was not asked"
/// @param pointer of its answer
record Asked(Question question, Set<String> codes, boolean conditional, String pointer) {

    /// The questions of all forms: the form may be named behind the answers.
    static Map<String, Asked> all(ProtocolPack pack) {
        var conditional = pack.forms().values().stream()
                .flatMap(form -> form.rules().variables().stream())
                .filter(v -> v.visibleWhen().isPresent())
                .map(Variable::id)
                .collect(Collectors.toSet());
        var all = new HashMap<String, Asked>();
        pack.forms().values().stream()
                .flatMap(form -> form.questionnaire().questions())
                .forEach(q -> all.put(
                        q.id(),
                        new Asked(
                                q,
                                new LinkedHashSet<>(q.kind().codes()),
                                conditional.contains(q.id()),
                                Pointers.answer(q.id()))));
        return Map.copyOf(all);
    }

    boolean takesList() {
        return switch (question.kind()) {
            case Kind.Choices c -> true;
            case Kind.Regions r -> true;
            case Kind.YesNo y -> false;
            case Kind.Choice c -> false;
            case Kind.RegionOf r -> false;
            case Kind.Scale s -> false;
            case Kind.NumberRange n -> false;
            case Kind.BirthDate b -> false;
            case Kind.ShortText t -> false;
        };
    }
}
