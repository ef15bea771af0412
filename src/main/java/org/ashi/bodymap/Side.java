package org.ashi.bodymap;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The side of the body a region lies on: its code ends in `_l` or `_r`, and has neither in the middle.
public enum Side {
    LEFT("_l"),
    RIGHT("_r");

    private final String ending;

    Side(String ending) {
        this.ending = ending;
    }

    public static Optional<Side> of(String region) {
        return Stream.of(values()).filter(s -> region.endsWith(s.ending)).findFirst();
    }

    /// The one side that regions lie on; regions in the middle do not count. Empty for none and for both.
    public static Optional<Side> only(Collection<String> regions) {
        var sides = regions.stream().flatMap(r -> of(r).stream()).collect(Collectors.toSet());
        return sides.size() == 1 ? sides.stream().findFirst() : Optional.empty();
    }

    /// The same region on the other side; a region in the middle is its own.
    public static String mirrored(String region) {
        return of(region)
                .map(side -> region.substring(0, region.length() - side.ending.length()) + side.other().ending)
                .orElse(region);
    }

    private Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
