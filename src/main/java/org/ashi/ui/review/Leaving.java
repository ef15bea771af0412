package org.ashi.ui.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.export.ExportReason;
import org.ashi.export.Paper;
import org.ashi.export.pdf.Order;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// What comes first when a paper leaves the archive, as a file or printed. Called away from the screen.
record Leaving(ReviewDesk desk) {

    /// What was made; the reason follows.
    private static final String DETAIL = "pdf ";

    /// Whether the practitioner who asked is still the one who is unlocked. Else somebody has locked meanwhile, and the log would
    /// name nobody, or another person.
    boolean mayStill(Optional<Person> asked) {
        return asked.filter(p -> p.role() == Role.PRACTITIONER).isPresent()
                && desk.store().unlocked().map(Person::id).equals(asked.map(Person::id));
    }

    /// Whether somebody raised one of its records, be it only meanwhile, and no practitioner has decided on that: no paper says less
    /// than somebody has seen.
    ///
    /// @throws org.ashi.store.StoreException if that cannot be read
    boolean undecided(StoredIntake stored, Order order) {
        return Stream.concat(Stream.of(stored), order.with().stream())
                .anyMatch(one -> desk.store().raised(one.intake().id()).isPresent());
    }

    /// Logs it for each record that the paper is made of.
    ///
    /// @return false if it could not be logged, so that nothing may leave
    boolean logged(Action action, StoredIntake stored, Order order, ExportReason reason) {
        return Stream.concat(Stream.of(stored), order.with().stream())
                .allMatch(one -> desk.store().log(action, Optional.of(one.intake().id()), detail(order.paper(), reason)));
    }

    /// Where the log stands, for the footer.
    String head() {
        return desk.store().audit().head().brief();
    }

    private static String detail(Paper paper, ExportReason reason) {
        return DETAIL + (paper == Paper.REPORT ? "" : paper.code() + " ") + reason.code();
    }
}
