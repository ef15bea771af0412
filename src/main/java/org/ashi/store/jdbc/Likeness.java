package org.ashi.store.jdbc;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a line may be of the same patient as another: to be looked at by a person, never more than that.
final class Likeness {

    private final Line wanted;
    private final Set<String> names;

    Likeness(Line wanted) {
        this.wanted = wanted;
        names = names(wanted);
    }

    boolean fits(Line line) {
        if (line.id().equals(wanted.id()) || matched(line)) {
            return false;
        }
        return sameNumber(line) || born(line) && shares(line) || (born(line) || unborn(line)) && sameName(line);
    }

    private boolean matched(Line line) {
        return !wanted.patient().equals(Line.NOBODY) && wanted.patient().equals(line.patient());
    }

    private boolean sameNumber(Line line) {
        return !wanted.recordNumber().isEmpty() && wanted.recordNumber().equalsIgnoreCase(line.recordNumber());
    }

    private boolean born(Line line) {
        return wanted.born() != Line.UNBORN && wanted.born() == line.born();
    }

    /// One of the two dates is not known, so that it tells nothing.
    private boolean unborn(Line line) {
        return wanted.born() == Line.UNBORN || line.born() == Line.UNBORN;
    }

    private boolean sameName(Line line) {
        return !names.isEmpty() && names.equals(names(line));
    }

    private boolean shares(Line line) {
        return names(line).stream().anyMatch(names::contains);
    }

    private static Set<String> names(Line line) {
        return Arrays.stream(SearchName.of(line.name()).split(" "))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
