package org.ashi.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.QuickStaffCode;
import org.ashi.ui.kiosk.StaffGateModel.State;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gate with a real code on disk.
class StaffGateModelTest {

    @TempDir
    Path folder;

    private final HandClock time = new HandClock();
    private final List<String> came = new ArrayList<>();
    private final Held held = new Held();

    /// Checks at once, or when a test lets it.
    private static final class Held implements Background {
        private final Queue<Runnable> work = new ArrayDeque<>();
        private boolean hold;

        @Override
        public <T> void run(Supplier<T> supplier, Consumer<T> done, Consumer<Throwable> failed) {
            Runnable whole = () -> new Background.SameThread().run(supplier, done, failed);
            if (hold) {
                work.add(whole);
            } else {
                whole.run();
            }
        }
    }

    @BeforeEach
    void set() {
        QuickStaffCode.in(folder, time::nanos).set("7392");
    }

    private StaffGateModel gate(boolean urgent) {
        var keeper = new Gatekeeper(QuickStaffCode.in(folder, time::nanos), held, time.clock(), time);
        var gate = keeper.gate(urgent, () -> came.add("opened"), () -> came.add("left"));
        time.start(gate::tick);
        return gate;
    }

    private static void enter(StaffGateModel gate, String code) {
        code.chars().forEach(c -> gate.digit((char) c));
        gate.submit();
    }

    private static State state(StaffGateModel gate) {
        return gate.stateProperty().get();
    }

    @Test
    void theRightCodeOpensOnce() {
        var gate = gate(false);
        enter(gate, "7392");
        gate.leave();
        assertThat(came).containsExactly("opened");
        assertThat(gate.lengthProperty().get()).isZero();
    }

    @Test
    void tooFewDigitsAreNotTriedAndTooManyNotTaken() {
        var gate = gate(false);
        enter(gate, "739");
        assertThat(state(gate)).isEqualTo(new State.Ready());
        assertThat(gate.lengthProperty().get()).isEqualTo(3);
        gate.delete();
        enter(gate, "12345678");
        assertThat(state(gate)).isEqualTo(new State.Wrong(4));
        assertThat(gate.lengthProperty().get()).as("entered anew").isZero();
    }

    @Test
    void wrongCodesLeadToAWaitThatIsCountedDownAndKeptForTheNextGate() {
        var gate = gate(false);
        for (int left = 4; left >= 1; left--) {
            enter(gate, "1111");
            assertThat(state(gate)).isEqualTo(new State.Wrong(left));
        }
        enter(gate, "1111");
        assertThat(state(gate)).isEqualTo(new State.Waiting(30));
        gate.digit('7');
        assertThat(gate.lengthProperty().get()).as("no digits while waiting").isZero();
        time.pass(10);
        assertThat(state(gate)).isEqualTo(new State.Waiting(20));
        assertThat(state(gate(false))).as("begins again in full").isEqualTo(new State.Waiting(30));
        time.pass(20);
        assertThat(state(gate)).isEqualTo(new State.Ready());
        enter(gate, "7392");
        assertThat(came).containsExactly("opened");
    }

    @Test
    void inAnEmergencyNobodyWaitsLongerThanThirtySeconds() {
        var gate = gate(true);
        for (int i = 0; i < 9; i++) {
            enter(gate, "1111");
            if (state(gate) instanceof State.Waiting(int seconds)) {
                assertThat(seconds).isLessThanOrEqualTo(30);
                gate.delete();
                time.pass(seconds);
            }
        }
        assertThat(state(gate(false))).as("elsewhere all of them count").isEqualTo(new State.Waiting(480));
    }

    @Test
    void aGateThatIsLeftAloneCloses() {
        var gate = gate(false);
        time.pass(29);
        gate.digit('7');
        time.pass(29);
        assertThat(came).isEmpty();
        time.pass(1);
        assertThat(came).containsExactly("left");
        assertThat(gate.lengthProperty().get()).isZero();
    }

    @Test
    void aCodeThatIsFoundRightAfterTheGateWasLeftOpensNothing() {
        var gate = gate(false);
        held.hold = true;
        enter(gate, "7392");
        assertThat(state(gate)).isEqualTo(new State.Checking());
        gate.leave();
        held.work.forEach(Runnable::run);
        assertThat(came).containsExactly("left");
    }

    @Test
    void aCodeThatCannotBeReadLocks() throws IOException {
        Files.writeString(folder.resolve("staff-code.json"), "?");
        var gate = gate(true);
        enter(gate, "7392");
        assertThat(state(gate)).isEqualTo(new State.Locked(FileStaffCode.DAMAGED));
        assertThat(came).isEmpty();
    }
}
