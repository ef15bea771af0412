package org.ashi.ui.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import org.ashi.store.Archive.Unlock;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.vault.RecoverModel.Page;
import org.ashi.ui.vault.RecoverModel.Said;
import org.ashi.vault.recovery.RecoveryCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecoverModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final HandClock time = new HandClock();
    private VaultGuard guard;
    private int opened;

    private RecoverModel model() {
        archive.store().lock();
        guard = Vaults.guard(archive.store(), Messages.of("en", ZoneOffset.UTC), time.clock(), time);
        return new RecoverModel(guard, () -> opened++);
    }

    private static char[] sheet() {
        return RecoveryCode.of(Practices.sheet()).signs();
    }

    @Test
    void aWrongSignIsToldByItsGroup() {
        var model = model();
        var typed = sheet();
        // The first sign of the third group.
        typed[12] = typed[12] == '7' ? '8' : '7';
        model.submit(typed);
        assertThat(said(model)).isInstanceOfSatisfying(Said.Faulty.class, f -> assertThat(f.groups()).containsOnlyKeys(3));
        assertThat(archive.store().unlocked()).isEmpty();
    }

    @Test
    void anotherPracticesSheetIsTold() {
        var model = model();
        model.submit(RecoveryCode.random(new SecureRandom()).signs());
        assertThat(said(model)).isInstanceOf(Said.AnotherSheet.class);
        assertThat(archive.store().unlocked()).isEmpty();
    }

    @Test
    void theSheetGivesAPersonANewPassphrase() {
        var model = model();
        model.submit(sheet());
        assertThat(model.pageProperty().get()).isInstanceOf(Page.Who.class);
        assertThat(guard.locked()).as("the watch over an idle screen has begun").isFalse();
        var founder = model.people().getFirst();
        model.choose(founder);
        var phrase = ((Page.Phrase) model.pageProperty().get()).model();
        var fresh = phrase.words();
        phrase.again();
        phrase.confirm(fresh.toCharArray());
        assertThat(opened).isEqualTo(1);
        assertThat(guard.unlockedProperty().get().orElseThrow().id()).isEqualTo(founder.id());

        archive.store().lock();
        assertThat(archive.store().unlock(founder.id(), Practices.passphrase())).isInstanceOf(Unlock.Wrong.class);
        assertThat(archive.store().unlock(founder.id(), fresh.getBytes(UTF_8))).isInstanceOf(Unlock.Unlocked.class);
        // For the test's own looks at the archive.
        archive.store().staff().resetPassphrase(founder.id(), Practices.passphrase());
    }

    /// The passphrase counts once it was set, even where the archive cannot be opened with it at once.
    @Test
    void aPassphraseThatWasSetIsNotSaidToHaveFailed() {
        var model = model();
        model.submit(sheet());
        var founder = model.people().getFirst();
        model.choose(founder);
        var phrase = ((Page.Phrase) model.pageProperty().get()).model();
        var fresh = phrase.words();
        phrase.again();
        archive.store().breakUnlocking();
        phrase.confirm(fresh.toCharArray());
        assertThat(opened).isEqualTo(1);
        assertThat(guard.locked()).isTrue();
        assertThat(archive.store().unlocked()).isEmpty();
        archive.store().work();
        assertThat(archive.store().unlock(founder.id(), fresh.getBytes(UTF_8))).isInstanceOf(Unlock.Unlocked.class);
        archive.store().staff().resetPassphrase(founder.id(), Practices.passphrase());
    }

    @Test
    void whoeverGoesAwayLeavesItLocked() {
        var model = model();
        model.submit(sheet());
        assertThat(archive.store().unlocked()).isPresent();
        model.leave();
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(guard.locked()).isTrue();
    }

    private static Said said(RecoverModel model) {
        return ((Page.Sheet) model.pageProperty().get()).said();
    }
}
