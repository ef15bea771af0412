package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.ashi.settings.Settings;
import org.ashi.settings.SettingsFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KioskStartTest {

    @ParameterizedTest
    @CsvSource({
        "false, false, false, false, false, ''",
        "false, false, true,  false, false, ''",
        "false, false, true,  true,  true,  ''",
        "false, false, false, true,  false, NO_CODE",
        "true,  false, true,  false, true,  ''",
        "true,  false, false, false, false, NO_CODE",
        "false, true,  false, false, false, UNREADABLE",
        "false, true,  true,  false, true,  UNREADABLE"
    })
    void theKioskStartsWhereItIsWantedAndCanBeLeft(
            boolean wanted, boolean damaged, boolean code, boolean forced, boolean kiosk, String notice) {
        var settings = new SettingsFile.Reading(Settings.DEFAULT.withKiosk(wanted), damaged);
        var start = KioskStart.of(settings, code, forced);
        assertThat(start.kiosk()).isEqualTo(kiosk);
        assertThat(String.join("", start.notices().stream().map(Enum::name).toList())).isEqualTo(notice);
    }
}
