package org.ashi.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ashi.log.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final Settings CHOSEN = new Settings(true, "es", "contrast", 150, true, true, 10);

    @TempDir
    Path folder;

    @Test
    void withoutAFileTheUsualSettingsCount() {
        assertThat(new SettingsFile(folder.resolve("new")).read())
                .isEqualTo(new SettingsFile.Reading(Settings.DEFAULT, false));
    }

    @Test
    void whatWasWrittenIsReadAlsoInANewFolder() {
        var data = folder.resolve("a").resolve("b");
        assertThat(new SettingsFile(data).write(CHOSEN)).isTrue();
        assertThat(new SettingsFile(data).read()).isEqualTo(new SettingsFile.Reading(CHOSEN, false));
        assertThat(new SettingsFile(data).write(Settings.DEFAULT)).isTrue();
        assertThat(new SettingsFile(data).read()).isEqualTo(new SettingsFile.Reading(Settings.DEFAULT, false));
    }

    @Test
    void settingsOfAVersionThatAlwaysLockedAfterFiveMinutesAreRead() throws IOException {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"format\":1,\"kiosk\":true,\"language\":\"es\",\"look\":\"contrast\",\"textPercent\":150,\"calm\":true,\"keepUnfinished\":true}");
        assertThat(new SettingsFile(folder).read()).isEqualTo(new SettingsFile.Reading(CHOSEN.withLockMinutes(5), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "{", "[]", "{}", "null",
                "{\"format\":2,\"kiosk\":true,\"language\":\"en\",\"look\":\"dark\",\"textPercent\":100,\"calm\":false,\"keepUnfinished\":false}",
                "{\"format\":1,\"kiosk\":\"yes\",\"language\":\"en\",\"look\":\"dark\",\"textPercent\":100,\"calm\":false,\"keepUnfinished\":false}",
                "{\"format\":1,\"kiosk\":true,\"language\":\"\",\"look\":\"dark\",\"textPercent\":100,\"calm\":false,\"keepUnfinished\":false}",
                "{\"format\":1,\"kiosk\":true,\"language\":\"en\",\"look\":\"dark\",\"textPercent\":175,\"calm\":false,\"keepUnfinished\":false}",
                "{\"format\":1,\"kiosk\":true,\"look\":\"dark\",\"textPercent\":100,\"calm\":false,\"keepUnfinished\":false}",
                "{\"format\":1,\"kiosk\":true,\"language\":\"en\",\"look\":\"dark\",\"textPercent\":100,\"calm\":false,\"keepUnfinished\":false,\"lockMinutes\":0}",
                "{\"format\":1,\"kiosk\":true,\"language\":\"en\",\"look\":\"dark\",\"textPercent\":100,\"calm\":false,\"keepUnfinished\":false,\"lockMinutes\":16}",
                "{\"format\":1,\"kiosk\":true,\"language\":\"en\",\"look\":\"dark\",\"textPercent\":100,\"calm\":false,\"keepUnfinished\":false,\"lockMinutes\":\"5\"}"
            })
    void whatCannotBeUnderstoodIsReportedAndNothingIsDeletedForIt(String content) throws IOException {
        Files.writeString(folder.resolve("settings.json"), content);
        try (var log = LogCapture.of(SettingsFile.class)) {
            assertThat(new SettingsFile(folder).read())
                    .isEqualTo(new SettingsFile.Reading(Settings.DEFAULT.withKeepUnfinished(true), true));
            assertThat(log.lines()).singleElement().asString().contains(SettingsFile.UNREADABLE);
        }
        assertThat(new SettingsFile(folder).write(CHOSEN)).isTrue();
        assertThat(new SettingsFile(folder).read()).isEqualTo(new SettingsFile.Reading(CHOSEN, false));
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("settings.json").resolve("in the way"));
        try (var log = LogCapture.of(SettingsFile.class)) {
            assertThat(new SettingsFile(folder).write(CHOSEN)).isFalse();
            assertThat(log.lines()).singleElement().asString().contains(SettingsFile.UNWRITABLE);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).as("no temporary file stays").hasSize(1);
        }
    }
}
