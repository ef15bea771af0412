package org.ashi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.ashi.settings.KeptFilters.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptFiltersTest {

    @TempDir
    Path folder;

    private static final Kept URGENT = new Kept(List.of("URGENT", "EMERGENCY"), "NEW");

    private KeptFilters filters() {
        return KeptFilters.in(folder);
    }

    @Test
    void whatWasKeptIsThereAtTheNextStart() throws IOException {
        assertThat(filters().read()).isEmpty();
        filters().keep(URGENT);
        filters().keep(new Kept(List.of(), "ALL"));
        filters().keep(URGENT);
        assertThat(filters().read()).containsExactly(new Kept(List.of(), "ALL"), URGENT);
        filters().drop(URGENT);
        assertThat(filters().read()).containsExactly(new Kept(List.of(), "ALL"));
    }

    @Test
    void theOldestGoesWhereThereAreTooMany() throws IOException {
        for (int i : IntStream.range(0, KeptFilters.MOST + 3).toArray()) {
            filters().keep(new Kept(List.of(), "S" + i));
        }
        assertThat(filters().read()).hasSize(KeptFilters.MOST).doesNotContain(new Kept(List.of(), "S0"), new Kept(List.of(), "S2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"format\": 9, \"filters\": [{}]}", "{\"format\": 1, \"filters\": 5}"})
    void aFileThatIsNoneIsNoFilters(String content) throws IOException {
        Files.writeString(folder.resolve("queue-filters.json"), content);
        assertThat(filters().read()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        var nowhere = KeptFilters.in(folder.resolve("file").resolve("data"));
        assertThatThrownBy(() -> nowhere.keep(URGENT)).isInstanceOf(IOException.class);
    }
}
