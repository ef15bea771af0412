package org.ashi.store;

import java.time.Duration;
import java.util.UUID;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// The people of a practice and what opens for them. For practitioners only, but for [#changePassphrase].
///
/// Each verb blocks for about a second for each passphrase. Passphrases are bytes that the caller clears.
public interface Staff {

    /// What came of it.
    sealed interface Change {
        /// @param person whom it was about
        record Done(Person person) implements Change {}

        /// The old passphrase was wrong.
        record Wrong() implements Change {}

        /// The old passphrase was not looked at: too many were wrong.
        ///
        /// @param left until the next try
        record Wait(Duration left) implements Change {}

        /// Somebody active has that name, or the name is none.
        record NameTaken() implements Change {}

        /// The last practitioner who can unlock stays.
        record LastOne() implements Change {}

        /// Nothing was changed.
        ///
        /// @param code to quote to support
        record Failed(String code) implements Change {}
    }

    /// The new slot was opened with the passphrase before this says [Change.Done].
    Change add(String name, Role role, byte[] passphrase);

    /// The person's slot and keys go, and new keys are made: what is handed in from now on the person could not open even with a
    /// copy of everything that was there before.
    Change remove(UUID person);

    /// Of the person who is unlocked. The old slot goes only after the new one was opened.
    Change changePassphrase(byte[] old, byte[] fresh);

    /// For somebody who forgot it, by a practitioner. New keys are made: a note with the old passphrase, found later beside an old copy
    /// of the archive, opens nothing that comes from now on.
    Change resetPassphrase(UUID person, byte[] fresh);

    /// Makes the sheet void and puts another in its place. New keys are made, as above.
    Change renewSheet(byte[] sheet);

    /// Whether this is the sheet that opens the archive.
    ///
    /// @throws StoreException if the archive cannot be read
    boolean sheetFits(byte[] sheet);

    /// Makes new keys for what is handed in from now on.
    Change rotate();
}
