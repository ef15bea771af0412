package org.ashi.ui.review;

import java.util.Optional;

/// What the record page shows.
public sealed interface RecordState {

    /// No record is open.
    record Closed() implements RecordState {}

    record Loading() implements RecordState {}

    /// There is no such record any more.
    record Missing() implements RecordState {}

    /// The archive or this row of it cannot be read.
    ///
    /// @param code to quote to support
    record Unreadable(String code) implements RecordState {}

    record Open(RecordSheet sheet, Access access) implements RecordState {}

    /// The record, if one is shown.
    default Optional<Open> open() {
        return this instanceof Open open ? Optional.of(open) : Optional.empty();
    }

    /// Whether nothing but who raised the level has changed: a form that does not tell that stays under the hand.
    static boolean raisedAlone(RecordState was, RecordState now) {
        return now instanceof Open(RecordSheet sheet, Access access)
                && was.open().filter(before -> new Open(before.sheet().with(sheet.raised()), access).equals(now)
                        && before.access() == access).isPresent();
    }

    /// The note on disk; empty where no record is shown.
    default String note() {
        return open().map(open -> open.sheet().intake().review().note()).orElse("");
    }
}
