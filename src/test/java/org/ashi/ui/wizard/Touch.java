package org.ashi.ui.wizard;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Touches nodes as a person does: waits for what is under way, scrolls the node into sight, presses it.
class Touch {

    private static final int SECONDS = 30;
    private static final int STEPS = 24;

    /// Of the screen's thread: one for what was touched, one for what that put off, such as the focus.
    private static final int TURNS = 2;

    final FxRobot robot;

    Touch(FxRobot robot) {
        this.robot = robot;
    }

    void press(String id) {
        var node = onScreen(() -> robot.lookup("#" + id).<Node>query());
        robot.interactNoWait(() -> Scrolling.into(node));
        turns();
        click(node);
        settle();
    }

    /// Through the window system, so that what lies on top gets the touch; without the way of a pointer to it, which a finger
    /// does not have either.
    private void click(Node node) {
        arrives(node.getScene().getWindow(), MouseEvent.MOUSE_RELEASED, () -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            var middle = node.localToScreen(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
            var finger = new Robot();
            finger.mouseMove(middle);
            finger.mousePress(MouseButton.PRIMARY);
            finger.mouseRelease(MouseButton.PRIMARY);
        });
    }

    /// Acts on the screen's thread, and waits until the window system has brought the last of it to the window.
    final void arrives(Window window, EventType<? extends InputEvent> last, Runnable act) {
        var there = new CountDownLatch(1);
        EventHandler<InputEvent> filter = e -> there.countDown();
        robot.interactNoWait(() -> {
            window.addEventFilter(last, filter);
            act.run();
        });
        await(there, last.getName());
        robot.interactNoWait(() -> window.removeEventFilter(last, filter));
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain for " + what);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /// Draws a wave across a node, with one finger.
    void draw(String id) {
        draw(id, 0.8);
    }

    /// @param share of the node's width
    void draw(String id, double share) {
        var node = robot.lookup("#" + id).<Node>query();
        robot.interact(() -> Scrolling.into(node));
        robot.interact(() -> {
            var finger = new Robot();
            var bounds = node.getLayoutBounds();
            for (int i = 0; i <= STEPS; i++) {
                finger.mouseMove(node.localToScreen(
                        bounds.getWidth() * (0.1 + share * i / STEPS),
                        bounds.getHeight() * (0.5 + 0.4 * share * Math.sin(i))));
                if (i == 0) {
                    finger.mousePress(MouseButton.PRIMARY);
                }
            }
            finger.mouseRelease(MouseButton.PRIMARY);
        });
        settle();
    }

    void type(String id, String text) {
        press(id);
        robot.write(text, 0);
        settle();
    }

    boolean sees(String id) {
        return onScreen(() -> robot.lookup("#" + id).tryQuery().filter(n -> isShown((Node) n)).isPresent());
    }

    /// Waits until nothing is on its way to the archive and no page is about to be left by itself.
    void settle() {
        turns();
        until("the wizard to settle", () -> robot.lookup("#wizard").queryAll().stream()
                .noneMatch(n -> n.getStyleClass().contains("busy")));
        // A page that scrolls is part of the scene only when it has been drawn once.
        until("the page to be drawn", () -> robot.lookup(".page-scroll").queryAllAs(ScrollPane.class).stream()
                .allMatch(page -> page.getSkin() != null));
        drawn();
    }

    /// Waits until the screen has been laid out once more: what a page holds may come with its first layout.
    private void drawn() {
        var there = new CountDownLatch(1);
        var scene = Window.getWindows().getFirst().getScene();
        Runnable listener = there::countDown;
        robot.interactNoWait(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        await(there, "the screen to be drawn");
        robot.interactNoWait(() -> scene.removePostLayoutPulseListener(listener));
        turns();
    }

    /// Without the tenth of a second that [WaitForAsyncUtils#waitForFxEvents()] sleeps: a form has hundreds of touches.
    private void turns() {
        for (int i = 0; i < TURNS; i++) {
            WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {}));
        }
    }

    static void until(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onScreen(holds::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
    }

    /// On the screen's thread, which else may change what is looked through.
    private static <T> T onScreen(Callable<T> look) {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(look));
    }

    private static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
