package org.ashi.ui.wizard;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/// Touches nodes as a person does: waits for what is under way, scrolls the node into sight, presses it.
final class Touch {

    private static final int SECONDS = 10;

    private final FxRobot robot;

    Touch(FxRobot robot) {
        this.robot = robot;
    }

    void press(String id) {
        var node = robot.lookup("#" + id).<Node>query();
        robot.interact(() -> Scrolling.into(node));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(node, Motion.DIRECT);
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

    /// Waits until nothing is on its way to the archive.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        until("the wizard to settle", () -> robot.lookup("#wizard").queryAll().stream()
                .noneMatch(n -> n.getStyleClass().contains("busy")));
        WaitForAsyncUtils.waitForFxEvents();
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
