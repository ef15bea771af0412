package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenArgumentsTest {

    @Test
    void nothingStartsTheScreens() {
        assertThat(ScreenArguments.of(new String[0])).contains(new ScreenArguments(Optional.empty(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kiosk --data x", "--data x --kiosk", "--kiosk --data=x", "--data=x --kiosk"})
    void folderAndKioskComeInAnyOrder(String line) {
        assertThat(ScreenArguments.of(line.split(" ")))
                .contains(new ScreenArguments(Optional.of(Path.of("x")), true));
    }

    @Test
    void eachComesAlone() {
        assertThat(ScreenArguments.of(new String[] {"--kiosk"}))
                .contains(new ScreenArguments(Optional.empty(), true));
        assertThat(ScreenArguments.of(new String[] {"--data", "x"}))
                .contains(new ScreenArguments(Optional.of(Path.of("x")), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list", "--kiosk list", "list --kiosk", "--data", "--data=", "--data --kiosk", "--help", "x",
                "--data a --data b", "--kiosk --kiosk", "--data x list"})
    void anythingElseIsForTheCommandLine(String line) {
        assertThat(ScreenArguments.of(line.split(" "))).isEmpty();
    }
}
