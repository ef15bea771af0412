package org.ashi.pack;

import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Citation;

/// Reads `sources` members. A claim without a source is a problem, and so is one that makes its source better than the
/// list of sources says it was seen.
final class Citations {

    private final Names names;

    Citations(Names names) {
        this.names = names;
    }

    List<Citation> read(Json at) {
        var elements = at.list("sources");
        if (elements.isEmpty()) {
            at.problem(Code.UNSOURCED);
        }
        return elements.stream().flatMap(e -> one(e).stream()).toList();
    }

    private Optional<Citation> one(Json at) {
        at.allow("key", "tag");
        var key = at.optionalText("key");
        var tag = at.required("tag").flatMap(t -> t.asOneOf(Citation.Tag.class, true));
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        if (key.isEmpty()) {
            if (tag.get() == Citation.Tag.V || tag.get() == Citation.Tag.V2) {
                at.problem(Code.MEMBER_MISSING, "key");
                return Optional.empty();
            }
            return Optional.of(new Citation(key, tag.get()));
        }
        var known = names.source(key.get());
        if (known.isEmpty()) {
            at.problem(Code.UNKNOWN_SOURCE, key.get());
        } else if (!known.get().contains(tag.get())) {
            at.problem(
                    Code.NOT_ALLOWED,
                    tag.get(),
                    String.join(
                            ", ", known.get().stream().map(Enum::name).sorted().toList()));
        }
        return Optional.of(new Citation(key, tag.get()));
    }
}
