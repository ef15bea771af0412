package org.ashi.bodymap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads path data from left to right and remembers how far it came.
final class PathParser {

    private static final Pattern COMMAND = Pattern.compile("[\\s,]*([A-Za-z])");
    private static final Pattern NUMBER = Pattern.compile("[\\s,]*(-?[0-9]{1,6}(?:\\.[0-9]{1,6})?)(?![0-9.eE])");

    private final String text;
    private final int end;
    private final List<Segment> segments = new ArrayList<>();
    private int at;

    PathParser(String text) {
        this.text = text;
        end = text.stripTrailing().length();
    }

    BodyPath.Parsed parse() {
        while (at < end) {
            var from = at;
            var segment = segment();
            var begins = segment.filter(Segment.Move.class::isInstance).isPresent();
            if (segment.isEmpty() || segments.isEmpty() && !begins) {
                return new BodyPath.Malformed(from);
            }
            segments.add(segment.get());
        }
        // A lone move draws nothing.
        return segments.size() < 2 ? new BodyPath.Malformed(at) : new BodyPath.Good(new BodyPath(segments));
    }

    private Optional<Segment> segment() {
        var command = next(COMMAND);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        return switch (command.get()) {
            case "M" -> point().map(Segment.Move::new);
            case "L" -> point().map(Segment.Line::new);
            case "Q" -> point().flatMap(c -> point().map(to -> new Segment.Quad(c, to)));
            case "C" -> point().flatMap(a -> point().flatMap(b -> point().map(to -> new Segment.Cubic(a, b, to))));
            case "Z" -> Optional.of(new Segment.Close());
            default -> Optional.empty();
        };
    }

    private Optional<Point> point() {
        return next(NUMBER)
                .flatMap(x -> next(NUMBER).map(y -> new Point(Double.parseDouble(x), Double.parseDouble(y))));
    }

    private Optional<String> next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher.group(1));
    }
}
