package org.ashi.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Citation;

/// What the ids of a pack stand for, while it is being read.
final class Names {

    /// A question as the rules see it.
    ///
    /// @param index its place among the variables
    /// @param codes what it can be answered with; empty for numbers
    record Place(int index, Kind kind, List<String> codes) {
        boolean isNumber() {
            return switch (kind) {
                case Kind.Scale s -> true;
                case Kind.NumberRange n -> true;
                case Kind.BirthDate b -> true;
                case Kind.YesNo y -> false;
                case Kind.Choice c -> false;
                case Kind.Choices c -> false;
                case Kind.Regions r -> false;
                case Kind.RegionOf r -> false;
                case Kind.ShortText t -> false;
            };
        }
    }

    private final Map<String, Place> questions = new HashMap<>();
    private final Map<String, Integer> facts = new HashMap<>();
    private final Map<String, Boolean> counts = new HashMap<>();
    private final Map<String, Integer> causes = new HashMap<>();
    private final Map<String, Set<Citation.Tag>> sources;

    Names(Map<String, Set<Citation.Tag>> sources) {
        this.sources = sources;
    }

    /// Questions of identity never reach the rules and have no place.
    void addQuestion(Question question) {
        if (question.identity().isEmpty()) {
            questions.put(
                    question.id(), new Place(questions.size(), question.kind(), codes(question.kind())));
        }
    }

    void addFact(String id, boolean count) {
        facts.put(id, facts.size());
        counts.put(id, count);
    }

    void addCause(String id) {
        causes.put(id, causes.size());
    }

    Optional<Place> question(Json at, String id) {
        var place = Optional.ofNullable(questions.get(id));
        if (place.isEmpty()) {
            at.problem(Code.UNKNOWN_QUESTION, id);
        }
        return place;
    }

    Optional<Place> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /// The place of a fact of the wanted sort: a count, or yes/no.
    Optional<Integer> fact(Json at, String id, boolean count) {
        var index = Optional.ofNullable(facts.get(id));
        if (index.isEmpty()) {
            at.problem(Code.UNKNOWN_FACT, id);
        } else if (counts.getOrDefault(id, count) != count) {
            at.problem(Code.WRONG_KIND, id);
            return Optional.empty();
        }
        return index;
    }

    Optional<Integer> cause(Json at, String id) {
        var index = Optional.ofNullable(causes.get(id));
        if (index.isEmpty()) {
            at.problem(Code.UNKNOWN_CAUSE, id);
        }
        return index;
    }

    boolean hasCause(String id) {
        return causes.containsKey(id);
    }

    Optional<Set<Citation.Tag>> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    private static List<String> codes(Kind kind) {
        return switch (kind) {
            case Kind.YesNo y -> List.of("yes", "no");
            case Kind.Choice c -> c.options();
            case Kind.Choices c -> c.options();
            case Kind.Regions r -> r.codes();
            case Kind.RegionOf r -> r.codes();
            case Kind.Scale s -> List.of();
            case Kind.NumberRange n -> List.of();
            case Kind.BirthDate b -> List.of();
            case Kind.ShortText t -> List.of();
        };
    }
}
