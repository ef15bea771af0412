package org.ashi.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.ui.review.HeldNote;

/// Notes that could not be saved before the screen was locked. Each is kept until who wrote it has it back; nobody else's takes
/// its place.
final class HeldNotes {

    private record Held(UUID person, HeldNote note) {}

    private final List<Held> notes = new ArrayList<>();

    boolean isEmpty() {
        return notes.isEmpty();
    }

    void keep(UUID person, HeldNote note) {
        notes.add(new Held(person, note));
    }

    /// The oldest one of a person.
    Optional<HeldNote> of(UUID person) {
        return notes.stream().filter(held -> held.person().equals(person)).map(Held::note).findFirst();
    }

    /// The oldest one of a person on one record.
    Optional<HeldNote> of(UUID person, UUID intake) {
        return notes.stream()
                .filter(held -> held.person().equals(person) && held.note().intake().equals(intake))
                .map(Held::note)
                .findFirst();
    }

    /// Its writer has it back.
    void given(UUID person, HeldNote note) {
        notes.remove(new Held(person, note));
    }
}
