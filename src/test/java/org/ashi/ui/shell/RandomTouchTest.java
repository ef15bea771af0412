package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ashi.log.LogCapture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A robot touches, types and waits at random on the kiosk, as patients, children and cleaners do. Nothing may fail, leave the
/// kiosk, or show anything of an earlier patient, and the memory in use stays flat. A plain build does it for some seconds;
/// `mvn -Prandom-touch verify` for 30 minutes. Writes `target/random-touch.txt`.
@ExtendWith(ApplicationExtension.class)
class RandomTouchTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int STAFF_COME_AFTER = 60;
    private static final String CODE = "83920175";
    private static final List<String> STAFF_ONLY = List.of(
            "review", "start-new", "start-return", "settings", "queue-table", "record-tabs", "emergency-continue");

    private final KioskRig rig = new KioskRig();
    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private final List<Long> heap = new ArrayList<>();
    private RandomHand hand = new RandomHand(rig, new Random(1));
    private UncaughtExceptionHandler before = (thread, fault) -> {};

    @Start
    void start(Stage stage) {
        rig.show(stage);
        before = Thread.currentThread().getUncaughtExceptionHandler();
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> thrown.add(fault));
    }

    @BeforeEach
    void anotherCode() {
        // Long, so that chance does not find it.
        rig.code.set(CODE);
    }

    @AfterEach
    void close() {
        rig.robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(before));
        rig.close();
    }

    @Test
    void nothingFailsLeavesTheKioskOrIsLeftBehind() throws Exception {
        var time = Duration.ofSeconds(Long.getLong("ashi.random-seconds", 20));
        var seed = Long.getLong("ashi.random-seed", System.nanoTime());
        hand = new RandomHand(rig, new Random(seed));
        try (var log = LogCapture.ofAll()) {
            var end = Instant.now().plus(time);
            var nextLook = Instant.now();
            while (Instant.now().isBefore(end)) {
                hand.doSomething();
                comeIfCalled();
                check(seed);
                if (Instant.now().isAfter(nextLook)) {
                    heap.add(used());
                    nextLook = Instant.now().plusSeconds(time.compareTo(LONG) > 0 ? 60 : 5);
                }
            }
            heap.add(used());
            report(seed, time);
            assertThat(log.lines()).as("seed %d", seed).noneMatch(l -> l.contains("SEVERE") || l.contains("Exception"));
        }
        assertThat(hand.patients()).isGreaterThan(time.compareTo(LONG) > 0 ? 50 : 0);
        if (time.compareTo(LONG) > 0) {
            assertThat(mean(heap.subList(heap.size() - 5, heap.size())))
                    .as("heap in use after a collection, at the end against the 6th to 10th minute")
                    .isLessThan(mean(heap.subList(5, 10)) * 1.1);
        }
    }

    /// The check finds what it looks for.
    @Test
    void theRobotWouldSeeAnEarlierPatientAndAnOpenDoor() {
        hand.nameOfAnEarlierPatient("QZAAX");
        rig.press("begin-first");
        rig.robot.interact(() -> ((TextField)
                        rig.robot.lookup("#field-patient_name").<Node>query())
                .setText("qzaax"));
        assertThat(hand.traces(rig.texts())).containsExactly("QZAAX");
        rig.pass(200);
        rig.press("for-staff");
        rig.enter(CODE);
        assertThat(STAFF_ONLY).anyMatch(rig::sees);
    }

    /// Staff come after a while, and send the tablet on.
    private void comeIfCalled() {
        if (!hand.called(STAFF_COME_AFTER)) {
            return;
        }
        // A gate that somebody left closes by itself, and a wait after wrong codes is over.
        rig.pass(90);
        rig.press(rig.sees("emergency-staff") ? "emergency-staff" : "close");
        rig.enter(CODE);
        if (rig.sees("emergency-stop")) {
            rig.press("emergency-stop");
        }
        rig.pass(21);
        hand.nextPatient();
    }

    private void check(long seed) {
        assertThat(thrown).as("seed %d", seed).isEmpty();
        assertThat(STAFF_ONLY.stream().filter(rig::sees)).as("seed %d", seed).isEmpty();
        assertThat(rig.closed).isZero();
        assertThat(Window.getWindows()).as("seed %d", seed).hasSize(1);
        assertThat(rig.dialogs.asked()).as("seed %d", seed).isEmpty();
        assertThat(hand.traces(rig.texts())).as("seed %d: of an earlier patient", seed).isEmpty();
    }

    private long used() throws Exception {
        hand.forgetEvents();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(60);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static double mean(List<Long> bytes) {
        return bytes.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private void report(long seed, Duration time) throws java.io.IOException {
        var mib = heap.stream().map(b -> String.format(Locale.ROOT, "%.1f", b / 1048576.0)).toList();
        Files.write(
                Path.of("target/random-touch.txt"),
                List.of(
                        "seed " + seed + ", " + time.toSeconds() + " s",
                        hand.patients() + " patients, " + hand.acts() + " acts, staff called " + hand.calls() + " times",
                        "pages met: " + String.join(" ", hand.pages()),
                        "heap in use after a collection, MiB: " + String.join(" ", mib)));
    }
}
