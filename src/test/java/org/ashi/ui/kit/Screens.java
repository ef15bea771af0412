package org.ashi.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// TestFX with a robot that waits for the screen to be drawn anew after each thing it does. TestFX itself waits for a twentieth
/// of a second, which is long on an idle machine and too short on a busy one.
public final class Screens extends ApplicationExtension {

    private static final int SECONDS = 30;

    /// A frame begins with its animations and ends with its layout, so what was done before the first lies drawn at the second.
    private static final int FRAMES = 2;

    /// One for what was put off, one for what that put off.
    private static final int TURNS = 2;

    private static final class Frames extends AnimationTimer {
        private final CountDownLatch left = new CountDownLatch(FRAMES);

        @Override
        public void handle(long now) {
            left.countDown();
            if (left.getCount() == 0) {
                stop();
            }
        }
    }

    @Override
    public FxRobot interact(Runnable act) {
        interactNoWait(act);
        drawn();
        return this;
    }

    @Override
    public <T> FxRobot interact(Callable<T> act) {
        interactNoWait(act);
        drawn();
        return this;
    }

    @Override
    public FxRobot clickOn(String query, MouseButton... buttons) {
        super.clickOn(query, buttons);
        drawn();
        return this;
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        super.push(keys);
        drawn();
        return this;
    }

    @Override
    public FxRobot write(String text) {
        super.write(text);
        drawn();
        return this;
    }

    /// Waits until something holds that begins beside the JavaFX thread, such as what comes from the archive. It is asked for on that
    /// thread, which else may change what is looked through.
    public static void until(Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(holds)));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
        drawn();
    }

    /// Waits until what was done shows on the screen, with all that it put off.
    public static void drawn() {
        turns();
        var frames = new Frames();
        onScreen(frames::start);
        try {
            if (!frames.left.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the screen is not drawn any more");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        turns();
    }

    /// Also tells of what failed on the JavaFX thread.
    private static void turns() {
        for (int i = 0; i < TURNS; i++) {
            onScreen(() -> {});
        }
    }

    private static void onScreen(Runnable act) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(act));
    }
}
