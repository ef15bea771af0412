package org.ashi.ui.review;

import java.util.Optional;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// Who answers for what is written in a record: the practitioner who is unlocked, never a typed name.
final class Author {

    private Author() {}

    /// Empty where nobody is unlocked who may decide in a record.
    static Optional<String> of(ReviewDesk desk) {
        return desk.store()
                .unlocked()
                .filter(person -> person.role() == Role.PRACTITIONER)
                .map(person -> name(desk, person));
    }

    private static String name(ReviewDesk desk, Person person) {
        return person.recovery() ? desk.messages().get("people.sheet.person") : person.name();
    }
}
