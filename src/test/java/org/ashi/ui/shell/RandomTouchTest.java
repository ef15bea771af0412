package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.management.ObjectName;
import org.ashi.log.LogCapture;
import org.ashi.ui.kit.ForgetEvents;
import org.ashi.ui.kit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// A robot touches, types and waits at random on the kiosk, as patients, children and cleaners do. Nothing may fail, leave the
/// kiosk, or show anything of an earlier patient, and the memory in use stays flat. A plain build does it for some seconds;
/// `mvn -Prandom-touch verify` for 30 minutes. Writes `target/random-touch.txt`.
@ExtendWith(Screens.class)
class RandomTouchTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Set<String> NOT_ALIVE = Set.of("[I", "[Ljdk.internal.vm.FillerElement;");
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
                if (hand.acts() % 200 == 0) {
                    forget();
                }
                if (Instant.now().isAfter(nextLook) && atRest()) {
                    heap.add(used());
                    nextLook = Instant.now().plusSeconds(time.compareTo(LONG) > 0 ? 60 : 5);
                }
            }
            if (atRest()) {
                heap.add(used());
            }
            report(seed, time);
            assertThat(log.lines()).as("seed %d", seed).noneMatch(l -> l.contains("SEVERE") || l.contains("Exception"));
        }
        assertThat(hand.acts()).isGreaterThan(time.compareTo(LONG) > 0 ? 5_000 : 50);
        assertThat(hand.patients()).isGreaterThanOrEqualTo(time.compareTo(LONG) > 0 ? 50 : 0);
        if (time.compareTo(LONG) > 0) {
            assertThat(mean(heap.subList(heap.size() - 5, heap.size())))
                    .as("alive after a collection, at the end against the 6th to 10th minute")
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
        hand.look();
        assertThat(hand.traces()).containsExactly("QZAAX");
        rig.pass(200);
        rig.press("for-staff");
        rig.enter(CODE);
        hand.look();
        assertThat(STAFF_ONLY).anyMatch(hand.seen()::has);
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
        hand.look();
    }

    private void check(long seed) {
        assertThat(thrown).as("seed %d", seed).isEmpty();
        assertThat(STAFF_ONLY.stream().filter(hand.seen()::has)).as("seed %d", seed).isEmpty();
        assertThat(rig.closed).isZero();
        assertThat(Window.getWindows()).as("seed %d", seed).hasSize(1);
        assertThat(rig.dialogs.asked()).as("seed %d", seed).isEmpty();
        assertThat(hand.traces()).as("seed %d: of an earlier patient", seed).isEmpty();
    }

    /// Lets the patient go, so that what is alive does not depend on how far a patient has come. Not possible while staff are called.
    private boolean atRest() {
        if (!rig.sees("welcome")) {
            rig.pass(150);
        }
        return rig.sees("welcome");
    }

    /// What is alive after a collection, without the numbers in which JavaFX's software drawing keeps pictures: it pools them up to
    /// whatever the heap gives; and without the filler that a collection leaves between what is alive.
    private long used() throws Exception {
        forget();
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length >= 4 && row[0].endsWith(":") && !NOT_ALIVE.contains(row[3]))
                .mapToLong(row -> Long.parseLong(row[2]))
                .sum();
    }

    /// What only the tests remember.
    private void forget() throws ReflectiveOperationException {
        ForgetEvents.now();
        rig.archive.store().forget();
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
                        "alive after a collection, without pictures, MiB: " + String.join(" ", mib)));
    }
}
