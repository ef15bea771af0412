package org.ashi.ui.wizard;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Touches nodes as a person does: waits for what is under way, scrolls the node into sight, presses it.
class Touch {

    private static final int SECONDS = 10;
    private static final int STEPS = 24;

    /// Of the screen's thread: one for what was touched, one for what that put off, such as the focus.
    private static final int TURNS = 2;

    final FxRobot robot;

    Touch(FxRobot robot) {
        this.robot = robot;
    }

    void press(String id) {
        var node = robot.lookup("#" + id).<Node>query();
        robot.interactNoWait(() -> Scrolling.into(node));
        WaitForAsyncUtils.waitForFxEvents(TURNS);
        click(node);
        settle();
    }

    /// Through the window system, so that what lies on top gets the touch; without the way of a pointer to it, which a finger
    /// does not have either.
    private void click(Node node) {
        robot.interactNoWait(() -> {
            var middle = node.localToScreen(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
            var finger = new Robot();
            finger.mouseMove(middle);
            finger.mousePress(MouseButton.PRIMARY);
            finger.mouseRelease(MouseButton.PRIMARY);
        });
    }

    /// Draws a wave across a node, with one finger.
    void draw(String id) {
        draw(id, 0.8);
    }

    /// @param share of the node's width
    void draw(String id, double share) {
        var node = robot.lookup("#" + id).<Node>query();
        robot.interact(() -> Scrolling.into(node));
        WaitForAsyncUtils.waitForFxEvents();
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
        return robot.lookup("#" + id).tryQuery().filter(n -> isShown((Node) n)).isPresent();
    }

    /// Waits until nothing is on its way to the archive and no page is about to be left by itself.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents(TURNS);
        until("the wizard to settle", () -> robot.lookup("#wizard").queryAll().stream()
                .noneMatch(n -> n.getStyleClass().contains("busy")));
        // A page that scrolls is part of the scene only when it has been drawn once.
        until("the page to be drawn", () -> robot.lookup(".page-scroll").queryAllAs(ScrollPane.class).stream()
                .allMatch(page -> page.getSkin() != null));
        WaitForAsyncUtils.waitForFxEvents(TURNS);
    }

    static void until(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, holds::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
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
