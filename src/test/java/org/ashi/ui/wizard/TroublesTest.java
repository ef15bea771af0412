package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.ashi.store.Archive;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroublesTest {

    private final Messages messages = Messages.of("en", ZoneOffset.UTC);

    /// Pressing the button again would not help.
    @ParameterizedTest
    @ValueSource(strings = {Archive.NO_PRACTICE, Archive.NO_WORKSTATION, Archive.KEYS})
    void aPatientWhoseAnswersCannotBeSealedIsGivenPaper(String code) {
        assertThat(Troubles.inWords(new SaveResult.Failed(code), messages).orElseThrow())
                .contains("paper form")
                .doesNotContain(code, "again");
    }

    @Test
    void aDiskThatRefusesIsTriedAgain() {
        assertThat(Troubles.inWords(new SaveResult.Failed("DISK-FULL"), messages).orElseThrow())
                .contains("DISK-FULL", "Press the button again");
    }
}
