package org.ashi.form;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.ashi.intake.Answer;

/// How a question is answered. A new kind must be known to the reader, the wizard, the checks and the exports: every
/// one of them switches over this interface without a default.
public sealed interface Kind {

    /// What the question can be answered with, in the order shown; none for numbers, dates and texts.
    default List<String> codes() {
        return switch (this) {
            case YesNo y -> List.of(Answer.YES, Answer.NO);
            case Choice choice -> choice.options();
            case Choices choices -> choices.options();
            case Regions regions -> regions.codes();
            case RegionOf region -> region.codes();
            case Scale s -> List.of();
            case NumberRange n -> List.of();
            case BirthDate b -> List.of();
            case ShortText t -> List.of();
        };
    }

    record YesNo() implements Kind {}

    /// One out of several.
    record Choice(List<String> options) implements Kind {
        public Choice {
            options = distinct(options);
        }
    }

    /// Any number out of several; none is the answer "none of these".
    ///
    /// @param exclusive options that rule out all others
    /// @param max most that may be picked
    record Choices(List<String> options, Set<String> exclusive, OptionalInt max) implements Kind {
        public Choices {
            options = distinct(options);
            exclusive = Set.copyOf(exclusive);
        }
    }

    /// Eleven buttons, 0 to 10.
    record Scale() implements Kind {
        public static final int MIN = 0;
        public static final int MAX = 10;
    }

    /// Any number of body regions.
    record Regions(List<RegionGroup> groups) implements Kind {
        public Regions {
            groups = List.copyOf(groups);
            distinct(codes(groups));
        }

        public List<String> codes() {
            return codes(groups);
        }

        private static List<String> codes(List<RegionGroup> groups) {
            return groups.stream().flatMap(g -> g.regions().stream()).toList();
        }
    }

    /// One region out of those marked in another question.
    ///
    /// @param question id of the [Regions] question
    /// @param codes all regions of that question
    record RegionOf(String question, List<String> codes) implements Kind {
        public RegionOf {
            codes = distinct(codes);
        }
    }

    /// A whole number from `min` to `max`, both allowed.
    ///
    /// @param unit a name for the unit, such as `years`
    record NumberRange(int min, int max, String unit) implements Kind {
        public NumberRange {
            if (min > max) {
                throw new IllegalArgumentException("min " + min + " is above max " + max);
            }
        }
    }

    /// Asked as a date of birth, answered as an age in whole years from 0 to [#MAX_AGE].
    record BirthDate() implements Kind {
        public static final int MAX_AGE = 130;
    }

    /// @param maxLength characters
    record ShortText(int maxLength) implements Kind {
        public ShortText {
            if (maxLength < 1) {
                throw new IllegalArgumentException("maxLength must be at least 1");
            }
        }
    }

    /// @param id names the group's text
    record RegionGroup(String id, List<String> regions) {
        public RegionGroup {
            regions = distinct(regions);
        }
    }

    private static List<String> distinct(List<String> codes) {
        if (codes.isEmpty() || new HashSet<>(codes).size() != codes.size()) {
            throw new IllegalArgumentException("needs at least one code and each only once");
        }
        return List.copyOf(codes);
    }
}
