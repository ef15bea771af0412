package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may do what, enforced by the archive itself, and what changes when people come and go.
class StaffTest {

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = Archives.ready(folder);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Person add(String name, Role role) {
        assertThat(archive.staff().add(name, role, words(name))).isInstanceOf(Staff.Change.Done.class);
        return archive.people().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private void as(Person person, byte[] secret) {
        archive.lock();
        assertThat(archive.unlock(person.id(), secret)).isEqualTo(new Archive.Unlock.Unlocked(person));
    }

    private UUID save(org.ashi.intake.Intake intake) {
        assertThat(archive.save(Samples.stored(intake, TriageLevel.URGENT, 0))).isEqualTo(new SaveResult.Saved(1));
        return intake.id();
    }

    private static void assertCode(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void whileLockedFormsAreTakenAndNothingIsRead() {
        archive.lock();
        var id = save(Samples.unfinished(UUID.randomUUID(), Samples.START));
        assertThat(archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.URGENT, 1))).isEqualTo(new SaveResult.Saved(2));
        assertThat(archive.urgent()).isEqualTo(1);
        assertCode(Archive.LOCKED, () -> archive.find(id));
        assertCode(Archive.LOCKED, () -> archive.queue(Query.first(1)));
        assertCode(Archive.LOCKED, () -> archive.unfinished());
        assertCode(Archive.LOCKED, () -> archive.staff().add("x", Role.FRONT_DESK, words("x")));
        assertCode(Archive.LOCKED, () -> archive.audit().of(id));
        assertThat(archive.quarantined()).isEmpty();
        Practices.unlock(archive);
        assertThat(archive.find(id)).isPresent();
        assertThat(archive.urgent()).as("nobody has seen it yet").isEqualTo(1);
        archive.seen(id, 2, Optional.empty());
        assertThat(archive.urgent()).isZero();
    }

    @Test
    void whatIsUrgentCountsUntilAPractitionerHasSeenItAsItIs() {
        var id = save(Samples.handedIn(UUID.randomUUID()));
        assertThat(archive.urgent()).isEqualTo(1);
        var desk = add("Robin", Role.FRONT_DESK);
        as(desk, words("Robin"));
        archive.seen(id, 1, Optional.empty());
        assertThat(archive.urgent()).as("of the front desk's looking").isEqualTo(1);
        archive.lock();
        assertCode(Archive.LOCKED, () -> archive.seen(id, 1, Optional.empty()));
        Practices.unlock(archive);
        assertThat(archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.URGENT, 1))).isEqualTo(new SaveResult.Saved(2));
        archive.seen(id, 1, Optional.empty());
        assertThat(archive.urgent()).as("handed in since it was read").isEqualTo(1);
        archive.seen(id, 2, Optional.empty());
        assertThat(archive.urgent()).isZero();
        archive.seen(UUID.randomUUID(), 1, Optional.empty());
    }

    /// A tablet that anybody holds must not overwrite what a patient handed in, nor sign anything off.
    @Test
    void whileLockedWhatWasHandedInIsNotChanged() {
        var id = save(Samples.handedIn(UUID.randomUUID()));
        archive.lock();
        var refused = new SaveResult.Failed(Archive.NOT_ALLOWED);
        assertThat(archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.ROUTINE, 1))).isEqualTo(refused);
        assertThat(archive.save(Samples.stored(Samples.signedOff(UUID.randomUUID())))).isEqualTo(refused);
        var reviewed = Samples.handedIn(UUID.randomUUID()).reviewed(Status.IN_REVIEW, org.ashi.intake.Review.NONE);
        assertThat(archive.save(Samples.stored(reviewed))).isEqualTo(refused);
        assertThat(archive.discard(id, 1)).isEqualTo(new SaveResult.Conflict(1));
    }

    @Test
    void theFrontDeskListsTheQueueAndGoesOnWithDraftsAndOpensNothingElse() {
        var handedIn = save(Samples.handedIn(UUID.randomUUID()));
        var draft = save(Samples.unfinished(UUID.randomUUID(), Samples.START));
        var desk = add("Robin", Role.FRONT_DESK);
        as(desk, words("Robin"));
        assertThat(archive.queue(Query.first(10)).getFirst())
                .returns(handedIn, QueueRow::id)
                .returns(Samples.SECRET_NAME, QueueRow::name)
                .returns(TriageLevel.URGENT, QueueRow::level);
        assertThat(archive.find(draft).orElseThrow().intake().answers()).isEqualTo(Samples.answers());
        assertCode(Archive.NOT_ALLOWED, () -> archive.find(handedIn));
        assertCode(Archive.NOT_ALLOWED, () -> archive.audit().page(java.time.Instant.MAX, 1));
        assertCode(Archive.NOT_ALLOWED, () -> archive.staff().add("x", Role.PRACTITIONER, words("x")));
        assertCode(Archive.NOT_ALLOWED, () -> archive.staff().remove(Practices.founder(archive).id()));
        assertCode(Archive.NOT_ALLOWED, () -> archive.staff().rotate());
        assertCode(Archive.NOT_ALLOWED, () -> archive.staff().renewSheet(Practices.sheet()));
        assertThat(archive.save(Samples.stored(Samples.signedOff(handedIn), TriageLevel.ROUTINE, 1)))
                .isEqualTo(new SaveResult.Failed(Archive.NOT_ALLOWED));
        assertThat(archive.urgent()).isEqualTo(1);
    }

    @Test
    void everybodyChangesTheirOwnPassphraseAndTheOldOneIsOver() {
        var desk = add("Robin", Role.FRONT_DESK);
        as(desk, words("Robin"));
        assertThat(archive.staff().changePassphrase(words("not it"), words("new"))).isEqualTo(new Staff.Change.Wrong());
        assertThat(archive.staff().changePassphrase(words("Robin"), words("new"))).isEqualTo(new Staff.Change.Done(desk));
        archive.lock();
        assertThat(archive.unlock(desk.id(), words("Robin"))).isInstanceOf(Archive.Unlock.Wrong.class);
        assertThat(archive.unlock(desk.id(), words("new"))).isEqualTo(new Archive.Unlock.Unlocked(desk));
    }

    @Test
    void aForgottenPassphraseIsGivenAnewByAPractitioner() {
        var id = save(Samples.handedIn(UUID.randomUUID()));
        var other = add("Sam", Role.PRACTITIONER);
        assertThat(archive.staff().resetPassphrase(other.id(), words("fresh"))).isInstanceOf(Staff.Change.Done.class);
        archive.lock();
        assertThat(archive.unlock(other.id(), words("Sam"))).isInstanceOf(Archive.Unlock.Wrong.class);
        assertThat(archive.unlock(other.id(), words("fresh"))).isInstanceOf(Archive.Unlock.Unlocked.class);
        assertThat(archive.find(id)).isPresent();
    }

    @Test
    void whoLeftOpensNothingThatCameAfterEvenWithACopyOfEverything() throws Exception {
        var before = save(Samples.handedIn(UUID.randomUUID()));
        var leaver = add("Sam", Role.PRACTITIONER);
        archive.lock();
        var copy = folder.resolve("copy");
        Files.createDirectories(copy);
        Files.copy(Archives.file(folder), Archives.file(copy));
        Practices.unlock(archive);
        assertThat(archive.staff().remove(leaver.id())).isEqualTo(new Staff.Change.Done(leaver));
        var after = save(Samples.handedIn(UUID.randomUUID()));
        assertThat(archive.find(before)).isPresent();
        assertThat(archive.find(after)).isPresent();
        assertThat(archive.people()).extracting(Person::name).containsExactly(Practices.FOUNDER);
        archive.lock();
        assertThat(archive.unlock(leaver.id(), words("Sam"))).isEqualTo(new Archive.Unlock.Failed(Archive.SLOT));
        // The old copy still gives Sam the old keys; the new row, put into it, does not open to them.
        try (var c = Archives.raw(copy)) {
            c.createStatement().execute("ATTACH '" + Archives.file(folder) + "' AS now");
            c.createStatement().execute("INSERT INTO main.sealed_intake SELECT * FROM now.sealed_intake WHERE touched > 1");
            c.createStatement().execute("INSERT INTO main.epoch SELECT * FROM now.epoch WHERE number = 2");
        }
        try (var old = ((org.ashi.store.Opening.Ready) Archives.impatient().open(copy)).store()) {
            assertThat(old.unlock(leaver.id(), words("Sam"))).isInstanceOf(Archive.Unlock.Unlocked.class);
            assertThat(old.find(before)).isPresent();
            assertCode(Archive.QUARANTINED, () -> old.find(after));
            assertThat(old.queue(Query.first(10))).extracting(QueueRow::id).containsExactly(before);
        }
    }

    @Test
    void theLastPractitionerStays() {
        var desk = add("Robin", Role.FRONT_DESK);
        var founder = Practices.founder(archive);
        assertThat(archive.staff().remove(founder.id())).isEqualTo(new Staff.Change.LastOne());
        add("Sam", Role.PRACTITIONER);
        assertThat(archive.staff().remove(founder.id())).isInstanceOf(Staff.Change.Done.class);
        assertThat(archive.people()).extracting(Person::name).containsExactly("Robin", "Sam");
        assertThat(desk.role()).isEqualTo(Role.FRONT_DESK);
    }

    @Test
    void namesAreThereOnce() {
        for (var name : List.of("Dana Reyes", " dana reyes ", "", "  ", "a\u0007b", "x".repeat(101))) {
            assertThat(archive.staff().add(name, Role.FRONT_DESK, words("x"))).isEqualTo(new Staff.Change.NameTaken());
        }
        assertThat(archive.people()).hasSize(1);
    }

    @Test
    void theSheetOpensEverythingAndANewOneVoidsTheOld() {
        var id = save(Samples.handedIn(UUID.randomUUID()));
        assertThat(archive.staff().sheetFits(Practices.sheet())).isTrue();
        assertThat(archive.staff().sheetFits(new byte[32])).isFalse();
        var fresh = new byte[32];
        fresh[3] = 9;
        assertThat(archive.staff().renewSheet(fresh)).isInstanceOf(Staff.Change.Done.class);
        assertThat(archive.staff().sheetFits(Practices.sheet())).isFalse();
        archive.lock();
        assertThat(archive.unlock(Person.RECOVERY, Practices.sheet())).isInstanceOf(Archive.Unlock.Wrong.class);
        assertThat(archive.unlock(Person.RECOVERY, fresh)).isInstanceOf(Archive.Unlock.Unlocked.class);
        assertThat(archive.find(id)).isPresent();
        var founder = Practices.founder(archive);
        assertThat(archive.staff().resetPassphrase(founder.id(), words("found again"))).isInstanceOf(Staff.Change.Done.class);
        archive.lock();
        assertThat(archive.unlock(founder.id(), words("found again"))).isInstanceOf(Archive.Unlock.Unlocked.class);
    }

    /// Keys are made anew; what was sealed before and after opens, in this session and in the next.
    @Test
    void afterARotationAllIsReadable() {
        var before = save(Samples.handedIn(UUID.randomUUID()));
        assertThat(archive.staff().rotate()).isInstanceOf(Staff.Change.Done.class);
        var after = save(Samples.handedIn(UUID.randomUUID()));
        assertThat(archive.find(before)).isPresent();
        assertThat(archive.find(after)).isPresent();
        as(Practices.founder(archive), Practices.passphrase());
        assertThat(archive.queue(Query.first(9))).hasSize(2);
        assertThat(archive.find(after)).isPresent();
        assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
    }

    @Test
    void theLogTellsWhoDidWhatWithoutNames() {
        var id = save(Samples.handedIn(UUID.randomUUID()));
        archive.find(id);
        archive.find(id);
        archive.queue(new Query(java.util.Set.of(), java.util.Set.of(), Query.words("zyx"), java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.empty(), 5));
        assertThat(archive.log(Action.EXPORTED, java.util.Optional.of(id), "referral")).isTrue();
        archive.lock();
        archive.unlock(Practices.founder(archive).id(), words("wrong"));
        Practices.unlock(archive);
        var entries = archive.audit().page(java.time.Instant.ofEpochMilli(Long.MAX_VALUE / 2), 100);
        assertThat(entries.reversed()).extracting(AuditEntry::action).containsExactly(
                Action.FOUNDED, Action.UNLOCKED, Action.HANDED_IN, Action.OPENED, Action.SEARCHED, Action.EXPORTED,
                Action.LOCKED, Action.UNLOCK_FAILED, Action.UNLOCKED);
        assertThat(archive.audit().of(id)).extracting(AuditEntry::action)
                .containsExactly(Action.EXPORTED, Action.OPENED, Action.HANDED_IN);
        assertThat(entries.toString()).doesNotContain(Samples.SECRET_NAME).doesNotContain("zyx").doesNotContain("Dana");
        assertThat(archive.audit().verify(List.of(archive.audit().head())).findings()).isEmpty();
    }
}
