package org.ashi.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {

    private final Region words = box(300, 40);
    private final Region one = box(200, 48);
    private final Region two = box(250, 48);
    private final Spread line = new Spread(words, new FlowPane(8, 8, one, two));

    @ParameterizedTest
    @CsvSource({"774, 48", "900, 48", "773, 96", "458, 96", "457, 152"})
    void isAsHighAsItsLines(double width, double height) {
        assertThat(line.prefHeight(width)).isEqualTo(height);
    }

    @Test
    void standsAtBothEndsOrBelow() {
        lay(900);
        assertThat(words.localToScene(0, 0).getX()).isZero();
        assertThat(two.localToScene(0, 0).getX()).isEqualTo(650);
        assertThat(one.localToScene(0, 0).getY()).isEqualTo(two.localToScene(0, 0).getY());
        lay(600);
        assertThat(one.localToScene(0, 0).getX()).isZero();
        assertThat(one.localToScene(0, 0).getY()).isEqualTo(48);
        assertThat(two.localToScene(0, 0).getY()).isEqualTo(48);
    }

    private void lay(double width) {
        line.resize(width, line.prefHeight(width));
        line.layout();
        line.layout();
    }

    private static Region box(double width, double height) {
        var box = new Region();
        box.setMinSize(width, height);
        box.setPrefSize(width, height);
        box.setMaxSize(width, height);
        return box;
    }
}
