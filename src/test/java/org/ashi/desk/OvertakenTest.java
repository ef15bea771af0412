package org.ashi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.pack.BuiltInPack;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.vault.RowKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The row of a form becomes unfit while a patient fills it in: nothing that the patient says is lost with the page.
class OvertakenTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Desk desk = Desk.of(BuiltInPack.lowBackPain(), archive.store(), CLOCK);

    /// What somebody does to the row behind the program's back.
    enum Harm {
        EARLIER_STATE("UPDATE sealed_intake SET touched = (SELECT touched FROM tally), revision = 1, seq = "
                + "(SELECT min(n) FROM audit WHERE audit.intake = sealed_intake.id)"),
        OTHER_ENTRY("UPDATE sealed_intake SET seq = 1"),
        NO_KIND("UPDATE sealed_intake SET kind = 99"),
        AS_IF_HANDED_IN("UPDATE sealed_intake SET kind = " + RowKind.HANDED_IN.number()),
        AS_IF_SIGNED_OFF("UPDATE sealed_intake SET kind = " + RowKind.SIGNED_OFF.number());

        private final String sql;

        Harm(String sql) {
            this.sql = sql;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var c = DriverManager.getConnection("jdbc:sqlite:" + archive.folder().resolve("ashi.db"));
                var statement = c.createStatement()) {
            statement.execute(sql);
        }
    }

    private IntakeSession begun() {
        var session = IntakeSession.start(desk, "en");
        session.answer("sex", new Answer.Choice("other"));
        assertThat(session.save()).isInstanceOf(SaveResult.Saved.class);
        return session;
    }

    private List<UUID> handedIn() {
        return archive.store().all().stream()
                .filter(stored -> stored.intake().status() == Status.NEW)
                .map(stored -> stored.intake().id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersGoOnAsAnIntakeOfTheirOwn(Harm harm) throws SQLException {
        archive.store().lock();
        var session = begun();
        session.answer("rf_chest", Answer.yes());
        session.save();
        var first = session.intake().id();
        execute(harm.sql);
        session.answer("worry", new Answer.Choice("lot"));
        assertThat(session.save()).isInstanceOf(SaveResult.Saved.class);
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
        Practices.unlock(archive.store());
        var kept = archive.store().get(session.intake().id()).intake();
        assertThat(kept.status()).isEqualTo(Status.NEW);
        assertThat(kept.answers().get("worry")).contains(new Answer.Choice("lot"));
        assertThat(kept.alert()).isPresent();
        assertThat(kept.id()).isNotEqualTo(first);
    }

    @Test
    void whatSomebodyElseSignedOffStays() {
        var session = begun();
        var first = session.intake().id();
        var signed = signOff(archive.store().get(first));
        session.answer("worry", new Answer.Choice("lot"));
        assertThat(session.save()).isInstanceOf(SaveResult.Saved.class);
        assertThat(session.intake().id()).isNotEqualTo(first);
        assertThat(archive.store().get(first).intake()).isEqualTo(signed.intake());
        assertThat(archive.store().get(session.intake().id()).intake().answers().has("worry")).isTrue();
    }

    private StoredIntake signOff(StoredIntake found) {
        var review = Review.NONE.withNote("note").signed(new Review.SignOff("Dr. Who", CLOCK.instant()));
        var intake = found.intake().finished(CLOCK.instant()).reviewed(Status.SIGNED_OFF, review);
        var signed = new StoredIntake(intake, found.assessment(), found.trace(), found.revision());
        assertThat(archive.store().save(signed)).isInstanceOf(SaveResult.Saved.class);
        return signed;
    }

    /// What was handed in is with the practitioners already: it must not be there twice.
    @Test
    void whatWasHandedInIsNotHandedInAgain() {
        archive.store().lock();
        var session = begun();
        session.finish();
        assertThat(session.giveUp()).isEqualTo(new SaveResult.Failed(Archive.NOT_ALLOWED));
        assertThat(session.finish()).isEqualTo(new SaveResult.Failed(Archive.NOT_ALLOWED));
        Practices.unlock(archive.store());
        assertThat(handedIn()).containsExactly(session.intake().id());
        signOff(archive.store().get(session.intake().id()));
        archive.store().lock();
        assertThat(session.giveUp()).isEqualTo(new SaveResult.Locked());
        Practices.unlock(archive.store());
        assertThat(archive.store().all()).hasSize(1);
    }
}
