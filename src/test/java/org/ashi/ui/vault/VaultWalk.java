package org.ashi.ui.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.wizard.PageWalk;
import org.ashi.vault.Role;
import org.ashi.vault.recovery.RecoveryCode;
import org.testfx.api.FxRobot;

/// Goes through the pages of the vault and lets an audience look at each.
public final class VaultWalk implements AutoCloseable {

    private final FreshArchive archive = FreshArchive.open();
    private final HandClock time = new HandClock();
    private final FxRobot robot;
    private final Messages messages;
    private final PageWalk.Audience audience;

    public VaultWalk(FxRobot robot, Messages messages, PageWalk.Audience audience) {
        this.robot = robot;
        this.messages = messages;
        this.audience = audience;
    }

    public void everywhere() {
        setUp();
        unlock();
        recover();
        robot.interact(() -> audience.meet(appearance -> new WaitingView(messages, "unlock.locking")));
        see("locking");
    }

    private VaultGuard guard() {
        return guard(new Sample.Offered(() -> {}));
    }

    private VaultGuard guard(Sample sample) {
        var d = Vaults.guard(archive.store(), messages, time.clock(), time).desk();
        return new VaultGuard(new VaultDesk(
                d.archive(), d.messages(), d.background(), d.faults(), d.clock(), d.ticker(), d.sheets(), d.sheetFile(),
                d.cost(), d.random(), sample));
    }

    private void setUp() {
        archive.store().refuseSetUp("ASHI-A05");
        var models = meet(SetUpModel::new, SetUpView::new);
        see("setup-choice");
        step(models, SetUpModel::begin);
        step(models, m -> {
            m.practiceProperty().set("Harbour Street Clinic");
            m.founderProperty().set("Dana Reyes");
        });
        robot.interact(() -> audience.press("keyboard-toggle"));
        see("setup-names");
        step(models, SetUpModel::names);
        see("setup-phrase");
        step(models, m -> m.phrase().own());
        step(models, m -> m.phrase().judge("password".toCharArray()));
        see("setup-own");
        step(models, m -> m.phrase().another());
        step(models, m -> m.phrase().again());
        step(models, m -> m.phrase().confirm("something else".toCharArray()));
        see("setup-again");
        step(models, m -> m.phrase().confirm(m.phrase().words().toCharArray()));
        see("setup-sheet");
        step(models, SetUpModel::test);
        robot.interact(() -> audience.press("test-check"));
        see("setup-test");
        step(models, m -> {
            var typed = new TreeMap<Integer, char[]>();
            m.asked().forEach(n -> typed.put(n, m.group(n).toCharArray()));
            m.check(typed);
        });
        see("setup-failed");
        archive.store().work();
    }

    private void unlock() {
        Practices.unlock(archive.store()).staff().add("Robin Desk", Role.FRONT_DESK, "lamp river stone window".getBytes(UTF_8));
        archive.store().lock();
        var models = meet(UnlockModel::new, m -> new UnlockView(m, () -> {}, () -> {}));
        see("unlock");
        step(models, m -> {
            m.choose(m.people().getFirst());
            m.submit("not this one".toCharArray());
        });
        see("unlock-wrong");
    }

    private void recover() {
        var models = meet(RecoverModel::new, m -> new RecoverView(m, () -> {}));
        step(models, m -> {
            var typed = RecoveryCode.of(Practices.sheet()).signs();
            typed[0] = typed[0] == '7' ? '8' : '7';
            m.submit(typed);
        });
        see("recover");
        step(models, m -> m.submit(RecoveryCode.of(Practices.sheet()).signs()));
        see("recover-who");
        step(models, m -> m.choose(m.people().getFirst()));
        see("recover-phrase");
        step(models, RecoverModel::leave);
    }

    private interface Make<M> {
        M make(VaultGuard guard, Runnable then);
    }

    private <M> List<M> meet(Make<M> make, Function<M, Parent> view) {
        var models = new ArrayList<M>();
        robot.interact(() -> audience.meet((Appearance appearance) -> {
            var model = make.make(guard(), () -> {});
            models.add(model);
            return view.apply(model);
        }));
        return models;
    }

    private <M> void step(List<M> models, Consumer<M> step) {
        robot.interact(() -> models.forEach(step));
    }

    private void see(String page) {
        robot.interact(() -> audience.see(page));
    }

    @Override
    public void close() {
        archive.close();
    }
}
