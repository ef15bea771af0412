package org.ashi.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;

/// The sealed archive of one practice. While nobody is unlocked, forms can be begun, saved, handed in and deleted again, and
/// nothing can be read: what reads throws a [StoreException] with the code [#LOCKED].
///
/// Of those unlocked, the front desk lists the queue and goes on with unfinished forms; only practitioners open and change what
/// was handed in, and look after people, keys and the audit log and choose where backups go. Whatever is not allowed fails with [#NOT_ALLOWED].
public interface Archive extends IntakeStore {

    /// Nobody is unlocked.
    String LOCKED = "ASHI-V01";
    /// The role does not allow it.
    String NOT_ALLOWED = "ASHI-V02";
    /// No practice was set up yet.
    String NO_PRACTICE = "ASHI-V03";
    /// The keys in the file are not those of this practice, or older than those known here: nothing is sealed to them.
    String KEYS = "ASHI-V04";
    /// This computer's own key is missing: a practitioner must unlock first, which makes a new one.
    String NO_WORKSTATION = "ASHI-V05";
    /// A record is damaged or not genuine.
    String QUARANTINED = "ASHI-V06";
    /// The slot or the keys of a person are damaged.
    String SLOT = "ASHI-V07";
    /// What was to be done could not be logged, and so was not done.
    String NOT_LOGGED = "ASHI-V08";

    /// Empty before [#setUp(Founding)].
    Optional<Practice> practice();

    /// Founds the practice. Nothing of it stays unless the passphrase and the sheet both open a test record. What an older version
    /// left unsealed is sealed. Blocks for seconds. Nobody is unlocked afterwards.
    SetUp setUp(Founding founding);

    /// What came of setting up.
    sealed interface SetUp {
        /// @param sealed records of an older version that were sealed
        record Done(Practice practice, Person founder, int sealed) implements SetUp {}

        /// There is a practice already.
        record Exists() implements SetUp {}

        /// Nothing was changed.
        ///
        /// @param code to quote to support
        record Failed(String code) implements SetUp {}
    }

    /// Who can unlock with a passphrase, by name.
    List<Person> people();

    /// Who could unlock once and cannot any more, by name: the audit log tells of them.
    List<Person> former();

    /// Tries a passphrase, or the sheet for [Person#RECOVERY]. Blocks for about a second, and longer for a large archive.
    ///
    /// @param secret cleared by the caller
    Unlock unlock(UUID person, byte[] secret);

    /// What came of unlocking.
    sealed interface Unlock {
        record Unlocked(Person person) implements Unlock {}

        /// @param freeTries how many more may follow at once
        record Wrong(int freeTries) implements Unlock {}

        /// Too many wrong tries; this one was not looked at.
        record Wait(Duration left) implements Unlock {}

        /// @param code to quote to support
        record Failed(String code) implements Unlock {}
    }

    /// How long to wait before this person's next try; empty where none is needed.
    Optional<Duration> waiting(UUID person);

    /// Who is unlocked.
    Optional<Person> unlocked();

    /// Forgets every secret key and every name at once, whatever work is under way; [#lock()] is to follow, which logs it.
    void forgetKeys();

    /// Forgets every secret key and every name. Does nothing where nobody is unlocked.
    void lock();

    /// How many EMERGENCY and URGENT intakes no practitioner has [seen][#seen(UUID, long, Optional)]. Known to everybody, without a name.
    ///
    /// @throws StoreException if the archive cannot be read
    int urgent();

    /// A practitioner has an intake in front of them as it is at this revision and raised like this: it counts as urgent no longer.
    /// Nobody else's looking counts; where it cannot be noted, or it was raised meanwhile, the intake goes on counting.
    ///
    /// @throws StoreException if the archive cannot be read or nobody is unlocked
    void seen(UUID id, long revision, Optional<Raise> raised);

    /// Raises the level of what was handed in, until a practitioner [sets it][org.ashi.intake.Deed.LevelSet]. Anybody who is
    /// unlocked may raise it; who wants to lower it opens the record.
    ///
    /// @return [SaveResult.Failed] with [#NOT_ALLOWED] where it is that urgent already, [SaveResult.Locked] where it was signed off
    /// @throws StoreException if the archive cannot be read or nobody is unlocked
    SaveResult raise(UUID id, TriageLevel level, Raise.Reason reason);

    /// Who raised the level of an intake, while no practitioner has decided on it.
    ///
    /// @throws StoreException if the archive cannot be read or nobody is unlocked
    Optional<Raise> raised(UUID id);

    /// The intakes that staff have put down to one patient, oldest first.
    ///
    /// @param patient see [QueueRow#patient()]
    /// @throws StoreException if the archive cannot be read or nobody is unlocked
    List<QueueRow> visits(UUID patient);

    /// Other intakes that may be of the same patient: the same record number, or the same name or date of birth with part of the
    /// other. Nothing is concluded from that; staff look and decide. Newest first, at most [#MOST_ALIKE].
    ///
    /// @throws StoreException if the archive cannot be read or nobody is unlocked
    List<QueueRow> alike(UUID id);

    /// Rows that [#alike(UUID)] gives at most.
    int MOST_ALIKE = 20;

    /// A number that changes with each change of any intake, so that a list need not be read again before.
    ///
    /// @throws StoreException if the archive cannot be read or nobody is unlocked
    long state();

    /// Intakes that were changed since the archive was in some [state][#state()]. Those deleted since are not among them.
    ///
    /// @throws StoreException if the archive cannot be read or nobody is unlocked
    Set<UUID> changed(long since);

    /// As [#find(UUID)], but notes nothing: for what goes through many, and logs that itself.
    ///
    /// @throws StoreException as [#find(UUID)]
    Optional<StoredIntake> look(UUID id);

    /// Logs what the archive cannot see by itself: an export, a print or a reading of all by whoever is unlocked, and, from anybody,
    /// that staff have seen an emergency page. Nothing else is taken.
    ///
    /// @param detail a short code without patient data
    /// @return false where it could not be logged; what was to be logged must then not be done, unless a patient needs it
    boolean log(Action action, Optional<UUID> intake, String detail);

    /// Records that cannot be shown, each with the reason. The others are not touched by it.
    List<Quarantined> quarantined();

    /// What is not as it should be with the archive as a whole.
    Set<Warning> warnings();

    /// Something that staff should know.
    enum Warning {
        /// The archive is older than it was when it was last used here: somebody put an old copy in its place.
        OLDER_THAN_BEFORE,
        /// The audit log does not end as it did.
        LOG_CHANGED,
        /// This computer has no key of its own or another practice's.
        NO_WORKSTATION,
        /// The keys in the archive are not those of the practice that was set up here, or older than those seen here: nothing is
        /// sealed to them.
        KEYS,
        /// Some entry about people or keys is damaged or not signed by the practice. It is left out, and the rest goes on.
        UNSIGNED,
        /// Some intakes of a version that did not seal could not be read, and lie in the archive as they were.
        UNSEALED,
        /// This computer has the key of a practice, and its records are not here.
        PRACTICE_GONE
    }

    Staff staff();

    AuditLog audit();

    Backups backups();
}
