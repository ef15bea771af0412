package org.ashi.pack;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ashi.bodymap.BodyMap;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.pack.PackProblem.Code;

/// Finds the body map that a pack names, and holds it against the questions.
final class Drawings {

    private static final String NAME = "[a-z][a-z0-9-]*";

    private Drawings() {}

    /// The file of the map inside a pack, such as `bodymap/low-back.json`.
    static String file(String name) {
        return "bodymap/" + name + ".json";
    }

    /// The name that pack.json gives, if it can be a name.
    static Optional<String> name(Json pack) {
        return pack.member("bodyMap").flatMap(at -> at.asText().filter(name -> {
            if (!name.matches(NAME)) {
                at.problem(Code.NOT_ALLOWED, name, "low-back");
            }
            return name.matches(NAME);
        }));
    }

    /// The bytes of a map that came with the program. It is part of the program, not of a pack.
    static Optional<byte[]> shipped(String name) throws IOException {
        try (var in = Drawings.class.getResourceAsStream("/" + file(name))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    /// Reads the map and says which regions nobody could touch.
    ///
    /// @param pack pack.json, where a missing map is reported
    /// @param file the map, if it was found
    static Optional<BodyMap> read(
            Json pack, Optional<Json> file, Map<String, Question> questions, Function<String, Optional<Json>> places) {
        var asked = new HashSet<String>();
        questions.values().forEach(q -> asked.addAll(regions(q)));
        if (!asked.isEmpty() && !pack.has("bodyMap")) {
            pack.problem(Code.MEMBER_MISSING, "bodyMap");
        }
        var map = file.flatMap(new BodyMapReader(asked)::read);
        map.ifPresent(m -> questions.values().forEach(q -> regions(q).stream()
                .filter(code -> !m.touchable().contains(code))
                .forEach(code -> places.apply(q.id())
                        .ifPresent(at -> at.problem(Code.REGION_NOT_DRAWN, code, m.id())))));
        return map;
    }

    private static Set<String> regions(Question q) {
        return q.kind() instanceof Kind.Regions regions ? Set.copyOf(regions.codes()) : Set.of();
    }
}
