package org.ashi.ui.vault;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.vault.recovery.RecoveryCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Sets a practice up by what stands on the screen, as a newcomer with pen and paper does.
public final class SetUpRobot {

    private static final long PATIENCE_SECONDS = 60;

    private final FxRobot robot;
    private final Consumer<String> picture;

    /// What was written down on the way.
    public record Paper(String passphrase, String[] groups) {
        public byte[] sheet() {
            if (RecoveryCode.parse(String.join(" ", groups).toCharArray())
                    instanceof org.ashi.vault.recovery.Parsed.Read(var code)) {
                return code.bytes();
            }
            throw new AssertionError("not a sheet");
        }

        public byte[] phrase() {
            return passphrase.getBytes(StandardCharsets.UTF_8);
        }
    }

    public SetUpRobot(FxRobot robot, Consumer<String> picture) {
        this.robot = robot;
        this.picture = picture;
    }

    /// From the first page to the last, whose button is not pressed.
    public Paper setUp(String practice, String founder) {
        var paper = toTheTest(practice, founder);
        type(paper);
        picture.accept("setup-test");
        press("test-check");
        await(() -> sees("setup-finish") || sees("setup-failed"));
        return paper;
    }

    /// Up to the page on which groups are typed back.
    public Paper toTheTest(String practice, String founder) {
        await(() -> sees("setup-begin"));
        picture.accept("setup-choice");
        press("setup-begin");
        put("practice-name", practice);
        put("founder-name", founder);
        picture.accept("setup-names");
        press("setup-next");
        var phrase = words();
        picture.accept("setup-phrase");
        press("phrase-written");
        secret("phrase", phrase);
        picture.accept("setup-again");
        press("phrase-next");
        var groups = IntStream.rangeClosed(1, RecoveryCode.GROUPS)
                .mapToObj(n -> robot.lookup("#sheet-group-" + n).<Labeled>query().getText())
                .toArray(String[]::new);
        picture.accept("setup-sheet");
        press("sheet-next");
        return new Paper(phrase, groups);
    }

    /// The words on the screen.
    public String words() {
        return robot.lookup("#phrase-words").<Pane>query().getChildren().stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    /// Types back the groups that are asked for.
    public void type(Paper paper) {
        for (int n = 1; n <= RecoveryCode.GROUPS; n++) {
            if (sees("group-" + n)) {
                secret("group-" + n, paper.groups()[n - 1]);
            }
        }
    }

    public void secret(String id, String text) {
        robot.interact(() -> {
            var line = robot.lookup("#" + id).query();
            ((SecretField) line.getParent()).clear();
            Vaults.type(line, text);
        });
    }

    private void put(String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).<TextInputControl>query().setText(text));
    }

    public void press(String id) {
        robot.interact(() -> {
            var button = robot.lookup("#" + id).<ButtonBase>query();
            if (button.isDisabled()) {
                throw new AssertionError(id + " cannot be pressed");
            }
            button.fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    public boolean sees(String id) {
        return !robot.lookup("#" + id).queryAll().isEmpty();
    }

    public void await(BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, holds::getAsBoolean);
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }
}
