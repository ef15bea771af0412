package org.ashi.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(Screens.class)
class ScreenTest {

    private Scene scene;
    private Optional<Stage> window = Optional.empty();

    @Start
    void start(Stage stage) {
        var row = new AnswerRow("row", "Down the back of the leg", AnswerRow.Mark.MANY, () -> {});
        row.setSelected(true);
        var page = Controls.column(
                "page",
                Controls.heading("heading", "Where does it hurt?"),
                row,
                new AnswerRow("other", "In the low back", AnswerRow.Mark.ONE, () -> {}),
                Controls.bar(List.of(Controls.secondary("back", "Back", () -> {})),
                        List.of(Controls.primary("next", "Next", () -> {}))));
        scene = new Scene(new BorderPane(Controls.scrolling(page)), 800, 600);
        Theme.LIGHT.apply(scene);
        stage.setFullScreen(false);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        window = Optional.of(stage);
    }

    @Test
    void usesTheShippedTypefaceInBothWeights(FxRobot robot) {
        var plain = robot.lookup("#other").queryAs(AnswerRow.class).getFont();
        var heading = robot.lookup("#heading").queryAs(Label.class).getFont();

        assertThat(plain.getFamily()).isEqualTo("Atkinson Hyperlegible Next");
        assertThat(plain.getSize()).isEqualTo(20);
        assertThat(heading.getName()).isEqualTo("Atkinson Hyperlegible Next Bold");
    }

    @Test
    void rowsAreTallEnoughToTouchAndGrowWithTheText(FxRobot robot) {
        var row = robot.lookup("#row").queryAs(AnswerRow.class);
        assertThat(row.getHeight()).isGreaterThanOrEqualTo(64);

        robot.interact(() -> {
            new Theme(Look.LIGHT, TextSize.PERCENT_200).apply(scene);
            scene.getRoot().applyCss();
        });
        assertThat(row.getFont().getSize()).isEqualTo(40);

        robot.interact(() -> {
            Theme.LIGHT.apply(scene);
            scene.getRoot().applyCss();
        });
        assertThat(row.getFont().getSize()).isEqualTo(20);
    }

    @Test
    void writesAPictureThatOtherProgramsRead(FxRobot robot) throws IOException {
        var file = Path.of("target/screens/kit.png");
        robot.interact(() -> Snapshots.write(scene, file));

        var image = ImageIO.read(file.toFile());
        var ground = Color.web("#f3f6f5");
        assertThat(image.getWidth()).isEqualTo((int) scene.getWidth());
        assertThat(image.getHeight()).isEqualTo((int) scene.getHeight());
        assertThat(image.getRGB(5, 5) & 0xff).isEqualTo((int) Math.round(ground.getBlue() * 255));
    }

    @Test
    void saysWhyAPictureCannotBeTaken(@TempDir Path folder, FxRobot robot) throws IOException {
        assertThatThrownBy(() -> Snapshots.write(scene, folder.resolve("a.png")))
                .isInstanceOf(IllegalStateException.class);
        var blocked = Files.writeString(folder.resolve("file"), "");
        var thrown = new AtomicReference<>(new RuntimeException("nothing thrown"));
        robot.interact(() -> {
            try {
                Snapshots.write(scene, blocked.resolve("a.png"));
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        assertThat(thrown.get()).isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void asksAndTakesTheAnswer(FxRobot robot) throws Exception {
        var dialogs = new WindowDialogs(
                () -> window.map(s -> s), Theme.LIGHT, Messages.of(Locale.ENGLISH, ZoneId.of("UTC")));
        for (var button : List.of("#dialog-yes", "#dialog-no")) {
            var answer = new java.util.concurrent.CompletableFuture<Boolean>();
            Platform.runLater(() -> answer.complete(
                    dialogs.confirm(new Dialogs.Question("Delete it?", "It cannot be undone.", "Delete", "Keep"))));
            Screens.drawn();
            robot.interact(() -> Snapshots.write(
                    robot.lookup("#dialog").query().getScene(), Path.of("target/screens/kit-dialog.png")));
            robot.clickOn(button);
            assertThat(answer.get(5, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(button.equals("#dialog-yes"));
        }
    }
}
