package org.ashi.ui.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.AuditVerdict;
import org.ashi.store.Practices;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.settings.ActivityModel.Checked;
import org.ashi.ui.settings.ActivityModel.State;
import org.ashi.ui.settings.ActivityModel.Unfit;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The audit log as practitioners read it, in an archive whose clock stands still: pages must not lose entries of one moment.
class ActivityModelTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:05:00Z");
    private static final byte[] KIM = "Kim's words".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private Archive archive;
    private TroubledStore troubled;

    @BeforeEach
    void open() {
        archive = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.fixed(NOW));
        troubled = new TroubledStore(archive);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private ActivityModel model() {
        var practice = new Practice(folder, Messages.of("en", ZoneOffset.UTC), troubled);
        return new ActivityModel(practice.vault(new Background.SameThread(), name -> Optional.empty()));
    }

    private static State.Page page(ActivityModel model) {
        return (State.Page) model.stateProperty().get();
    }

    private void log(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(archive.log(Action.PRINTED, Optional.of(UUID.randomUUID()), "pdf other")).isTrue();
        }
    }

    private Person kim() {
        archive.staff().add("Kim Lee", Role.PRACTITIONER, KIM.clone());
        return archive.people().stream().filter(p -> p.name().equals("Kim Lee")).findFirst().orElseThrow();
    }

    private void as(Person person, byte[] secret) {
        archive.lock();
        assertThat(archive.unlock(person.id(), secret)).isInstanceOf(Archive.Unlock.Unlocked.class);
    }

    private void sql(String statement) {
        try (var c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ashi.db")); var s = c.createStatement()) {
            assertThat(s.executeUpdate(statement)).isPositive();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void pagesFollowEachOtherWithoutAGap() {
        log(60);
        var model = model();
        var seen = new ArrayList<AuditEntry>(page(model).entries());
        assertThat(seen).hasSize(ActivityModel.PAGE);
        assertThat(page(model).newer()).isFalse();
        while (page(model).older()) {
            model.older();
            seen.addAll(page(model).entries());
        }
        assertThat(seen).extracting(AuditEntry::n).isSortedAccordingTo(java.util.Comparator.reverseOrder()).doesNotHaveDuplicates();
        assertThat(seen.getLast().action()).isEqualTo(Action.FOUNDED);
        assertThat(seen).hasSize((int) seen.getFirst().n());
        model.newer();
        model.newer();
        assertThat(page(model).entries()).isEqualTo(seen.subList(0, ActivityModel.PAGE));
    }

    @Test
    void oneCanBeAskedForAlsoOnesWhoLeft() {
        var dana = Practices.founder(archive);
        var kim = kim();
        as(kim, KIM);
        log(1);
        as(dana, Practices.passphrase());
        archive.staff().remove(kim.id());
        var model = model();
        assertThat(model.people()).extracting(Person::name).containsExactly("Dana Reyes", "Kim Lee");
        assertThat(model.people()).filteredOn(model::former).extracting(Person::name).containsExactly("Kim Lee");
        model.only(Optional.of(kim.id()));
        assertThat(page(model).entries()).extracting(AuditEntry::action)
                .containsExactly(Action.LOCKED, Action.PRINTED, Action.UNLOCKED);
        var words = model.words();
        assertThat(page(model).entries().stream().map(words::who)).containsOnly("Kim Lee");
        model.only(Optional.empty());
        var newest = page(model).entries().getFirst();
        assertThat(words.what(newest)).isEqualTo("Removed a person and made new keys: Kim Lee");
        assertThat(words.when(newest)).isEqualTo("21 Nov 2026, 09:05");
    }

    @Test
    void whatWasDoneIsSaidWithItsReason() {
        archive.log(Action.EXPORTED, Optional.of(UUID.randomUUID()), "pdf referral");
        archive.log(Action.EXPORTED, Optional.of(UUID.randomUUID()), "pdf of-another-version");
        archive.staff().sheetFits(Practices.sheet());
        archive.staff().changePassphrase(Practices.passphrase(), KIM.clone());
        archive.lock();
        archive.unlock(Practices.founder(archive).id(), new byte[] {1});
        archive.unlock(Person.RECOVERY, Practices.sheet());
        var model = model();
        var words = model.words();
        assertThat(page(model).entries().stream().map(e -> words.who(e) + " / " + words.what(e)).limit(7))
                .containsExactly(
                        "Recovery sheet / Unlocked the records",
                        "Dana Reyes / Typed a wrong passphrase",
                        "Dana Reyes / Locked the records",
                        "Dana Reyes / Changed a passphrase",
                        "Dana Reyes / Tested the recovery sheet: it fits",
                        "Dana Reyes / Exported the record",
                        "Dana Reyes / Exported the record: Letter to another clinician");
    }

    @Test
    void anEntryThatCannotBeReadDoesNotHideTheOthers() {
        log(3);
        var all = page(model()).entries();
        sql("UPDATE audit SET action = 999 WHERE n = " + all.get(1).n());
        var model = model();
        assertThat(page(model).entries()).containsExactlyElementsOf(
                all.stream().filter(e -> e.n() != all.get(1).n()).toList());
        assertThat(page(model).unreadable()).isEqualTo(1);
    }

    /// An older copy was put in the place of the archive: that is told until somebody knows why.
    @Test
    void anOlderArchiveIsToldUntilSomebodyKnowsWhy() throws IOException {
        archive.close();
        var file = folder.resolve("ashi.db");
        var older = Files.readAllBytes(file);
        archive = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.fixed(NOW));
        log(3);
        archive.close();
        Files.write(file, older);
        archive = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.fixed(NOW));
        troubled = new TroubledStore(archive);
        var model = model();
        assertThat(model.unfitProperty().get()).isEqualTo(new Unfit.Standing());
        sql("CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END");
        model.accept();
        assertThat(model.unfitProperty().get()).isEqualTo(new Unfit.NotAccepted(Archive.NOT_LOGGED));
        sql("DROP TRIGGER full");
        model.accept();
        assertThat(model.unfitProperty().get()).isEqualTo(new Unfit.Nothing());
        assertThat(model().unfitProperty().get()).as("looked at again").isEqualTo(new Unfit.Nothing());
    }

    @Test
    void aLogAsItWasWrittenIsSound() {
        log(2);
        var model = model();
        model.check();
        var verdict = ((Checked.Done) model.checkedProperty().get()).verdict();
        assertThat(verdict.sound()).isTrue();
        assertThat(model.verdict(verdict)).singleElement().asString()
                .startsWith("All is well: ").contains(" entries and 0 records");
    }

    @Test
    void aChangedEntryIsFound() {
        log(2);
        var n = page(model()).entries().get(1).n();
        sql("UPDATE audit SET detail = 'pdf referral' WHERE n = " + n);
        var model = model();
        model.check();
        var verdict = ((Checked.Done) model.checkedProperty().get()).verdict();
        assertThat(verdict.findings()).extracting(AuditVerdict.Finding::kind).contains(AuditVerdict.Kind.ENTRY_CHANGED);
        assertThat(model.verdict(verdict).get(1)).startsWith("Entry " + n + " was changed");
    }

    /// The head kept beside the archive tells, though the log ends where its own state says.
    @Test
    void aLogThatWasCutOffIsFoundByTheHeadThatWasKept() {
        log(2);
        archive.close();
        archive = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.fixed(NOW));
        troubled = new TroubledStore(archive);
        var kept = archive.audit().kept();
        assertThat(kept).hasSize(1);
        sql("DELETE FROM audit WHERE n >= " + kept.getFirst().n());
        var model = model();
        model.check();
        var verdict = ((Checked.Done) model.checkedProperty().get()).verdict();
        assertThat(verdict.findings())
                .filteredOn(f -> f.n() == kept.getFirst().n())
                .extracting(AuditVerdict.Finding::kind)
                .contains(AuditVerdict.Kind.CUT_OFF);
    }

    @Test
    void whatCannotBeReadIsSaidWithItsCode() {
        troubled.unreadable("ASHI-D03");
        var model = model();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed("ASHI-D03"));
        model.check();
        assertThat(model.checkedProperty().get()).isEqualTo(new Checked.Failed("ASHI-D03"));
    }

    @Test
    void theLogIsForPractitionersWhoAreUnlocked() {
        archive.staff().add("Robin Desk", Role.FRONT_DESK, KIM.clone());
        var robin = archive.people().stream().filter(p -> p.name().equals("Robin Desk")).findFirst().orElseThrow();
        var before = model();
        archive.lock();
        assertThat(model().stateProperty().get()).isEqualTo(new State.Locked());
        before.check();
        assertThat(before.checkedProperty().get()).isEqualTo(new Checked.Failed(Archive.LOCKED));
        as(robin, KIM);
        assertThat(model().stateProperty().get()).isEqualTo(new State.NotAllowed());
    }

    @Test
    void manyFindingsAreCounted() {
        var finding = new AuditVerdict.Finding(AuditVerdict.Kind.INTAKE_MISSING, Optional.empty(), 7, Optional.of(new UUID(0x12345678L << 32, 0)));
        assertThat(model().verdict(new AuditVerdict(9, 4, List.of(finding, finding))))
                .startsWith("2 things are not as it was written (9 entries and 4 records were checked):")
                .contains("Record 12345678 was saved and is gone. Entry 7 tells of it.");
    }
}
