package org.ashi.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// One random act after another on the kiosk, through the window system. Each patient writes a name that no other has.
final class RandomHand {

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.ESCAPE, KeyCode.F1, KeyCode.F4, KeyCode.F11, KeyCode.F12, KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.BACK_SPACE,
            KeyCode.UP, KeyCode.DOWN, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.DELETE, KeyCode.DIGIT1, KeyCode.DIGIT7,
            KeyCode.A, KeyCode.P, KeyCode.CONTEXT_MENU);
    private static final List<KeyCode> HELD = List.of(KeyCode.ALT, KeyCode.CONTROL, KeyCode.META, KeyCode.SHIFT);

    private final KioskRig rig;
    private final Random random;
    private final List<String> earlier = new ArrayList<>();
    private final Set<String> pages = new TreeSet<>();
    private Seen seen = new Seen(Set.of(), List.of(), List.of());
    private String name = "";
    private int patients;
    private int acts;
    private int called;
    private int calls;

    RandomHand(KioskRig rig, Random random) {
        this.rig = rig;
        this.random = random;
    }

    void doSomething() {
        acts++;
        var dice = random.nextInt(100);
        if (dice < 30) {
            touch(seen.touchable().stream()
                    .filter(n -> n.getStyleClass().contains("primary") || n.getStyleClass().contains("answer-row"))
                    .toList());
        } else if (dice < 62) {
            touch(seen.touchable());
        } else if (dice < 76) {
            touch(anywhere());
        } else if (dice < 84) {
            key();
        } else if (dice < 88) {
            drag();
        } else if (dice < 94) {
            write();
        } else if (dice < 99) {
            pass(random.nextInt(20));
        } else {
            pass(random.nextInt(240));
        }
        look();
    }

    /// What the last act has left on the screen.
    Seen seen() {
        return seen;
    }

    /// Whose names are on the screen or behind it that should not be.
    List<String> traces() {
        var all = String.join("\n", seen.texts()).toUpperCase(Locale.ROOT);
        return earlier.stream().filter(all::contains).toList();
    }

    void nameOfAnEarlierPatient(String written) {
        earlier.add(written);
    }

    /// A page that only staff can close has been up for so many acts.
    boolean called(int longEnough) {
        var now = seen.has("page-emergency") || seen.has("page-done") && seen.has("close");
        called = now || seen.has("staff-gate") && called > 0 ? called + 1 : 0;
        if (called < longEnough) {
            return false;
        }
        called = 0;
        calls++;
        return true;
    }

    int patients() {
        return patients;
    }

    int acts() {
        return acts;
    }

    int calls() {
        return calls;
    }

    Set<String> pages() {
        return pages;
    }

    void look() {
        onScreen(() -> seen = Seen.of(rig.scene().getRoot()));
        seen.ids().stream().filter(id -> id.startsWith("page-")).forEach(pages::add);
        if (seen.has("welcome") && !name.isEmpty()) {
            earlier.add(name);
            name = "";
            patients++;
        }
    }

    private void pass(int seconds) {
        onScreen(() -> rig.time.pass(seconds));
    }

    /// Without the waits of a test's robot, which take longer than all the rest.
    private static void onScreen(Runnable act) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            try {
                act.run();
                done.complete(true);
            } catch (RuntimeException | Error fault) {
                done.completeExceptionally(fault);
            }
        });
        done.join();
    }

    private void touch(List<Node> controls) {
        if (controls.isEmpty()) {
            touch(anywhere());
            return;
        }
        var one = controls.get(random.nextInt(controls.size()));
        onScreen(() -> intoSight(one));
        var middle = new Point2D[1];
        onScreen(() -> middle[0] = one.getScene() == null
                ? anywhere()
                : one.localToScreen(one.getLayoutBounds().getCenterX(), one.getLayoutBounds().getCenterY()));
        touch(middle[0]);
    }

    private static void intoSight(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane) {
                var whole = pane.getContent().getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
                var y = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
                pane.setVvalue(whole <= 0 ? 0 : Math.clamp((y - 80) / whole, 0, 1));
            }
        }
    }

    private Point2D anywhere() {
        return new Point2D(random.nextInt(1280), random.nextInt(800));
    }

    private void touch(Point2D where) {
        onScreen(() -> {
            var finger = new Robot();
            finger.mouseMove(where);
            finger.mousePress(MouseButton.PRIMARY);
            finger.mouseRelease(MouseButton.PRIMARY);
        });
    }

    private void drag() {
        onScreen(() -> {
            var finger = new Robot();
            finger.mouseMove(anywhere());
            finger.mousePress(MouseButton.PRIMARY);
            for (int i = 0; i < 5; i++) {
                finger.mouseMove(anywhere());
            }
            finger.mouseRelease(MouseButton.PRIMARY);
        });
    }

    private void key() {
        var code = KEYS.get(random.nextInt(KEYS.size()));
        var held = random.nextInt(3) == 0 ? List.of(HELD.get(random.nextInt(HELD.size()))) : List.<KeyCode>of();
        onScreen(() -> {
            var keys = new Robot();
            held.forEach(keys::keyPress);
            keys.keyPress(code);
            keys.keyRelease(code);
            held.forEach(keys::keyRelease);
        });
    }

    /// Writes the patient's own name wherever there is a field for text.
    private void write() {
        if (!seen.has("field-patient_name") && !seen.has("sign-name")) {
            return;
        }
        if (name.isEmpty()) {
            name = "QZ" + letters(earlier.size()) + "X";
        }
        var field = seen.has("field-patient_name") ? "field-patient_name" : "sign-name";
        // The page may have gone on by itself since it was looked at.
        onScreen(() -> rig.robot.lookup("#" + field).tryQuery().ifPresent(there -> ((TextField) there).setText(name)));
    }

    private static String letters(int number) {
        var text = new StringBuilder();
        for (int n = number + 26; n > 0; n /= 26) {
            text.insert(0, (char) ('A' + n % 26));
        }
        return text.toString();
    }
}
