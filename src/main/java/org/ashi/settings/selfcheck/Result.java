package org.ashi.settings.selfcheck;

import java.util.List;

/// What came of a check. What could not be found out is never [Ok].
public sealed interface Result {

    /// Key of the sentence that says what was found.
    String reason();

    /// What stands in that sentence.
    List<String> values();

    /// As it should be.
    record Ok(String reason, List<String> values) implements Result {
        public Ok {
            values = List.copyOf(values);
        }
    }

    /// Not as it should be.
    record Lacking(String reason, List<String> values) implements Result {
        public Lacking {
            values = List.copyOf(values);
        }
    }

    /// It could not be found out. A person has to look.
    record Unknown(String reason, List<String> values) implements Result {
        public Unknown {
            values = List.copyOf(values);
        }
    }

    static Result ok(String reason, String... values) {
        return new Ok(reason, List.of(values));
    }

    static Result lacking(String reason, String... values) {
        return new Lacking(reason, List.of(values));
    }

    static Result unknown(String reason, String... values) {
        return new Unknown(reason, List.of(values));
    }

    /// The system has this somewhere that the program cannot read.
    static Result notReadable() {
        return unknown("settings.check.notReadable");
    }
}
