package org.ashi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Every input that was ever found to break a reader, and those that the search begins with, go well now.
class CorpusTest {

    @TestFactory
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    Stream<DynamicContainer> corpus() {
        return Stream.of(Target.values()).map(target -> DynamicContainer.dynamicContainer(target.name(), inputs(target)));
    }

    private static Stream<DynamicTest> inputs(Target target) {
        try {
            var inputs = target.inputs();
            assertThat(inputs).as("inputs of %s", target).isNotEmpty();
            return inputs.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> target.run(Files.readAllBytes(file))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Otherwise the others say nothing.
    @Test
    void anInputThatFindsAPlantedFaultIsRed() throws IOException {
        var input = Files.readAllBytes(Path.of("src/test/resources/fuzz/planted"));
        assertThatThrownBy(() -> Planted.fuzzerTestOneInput(input))
                .isInstanceOf(AssertionError.class)
                .hasCauseInstanceOf(NegativeArraySizeException.class);
    }

    @Test
    void anInputThatTakesTooMuchMemoryIsRed() {
        assertThatThrownBy(() -> Budget.within(new byte[1], () -> assertThat(new byte[70_000_000]).isNotEmpty()))
                .isInstanceOf(AssertionError.class);
    }
}
