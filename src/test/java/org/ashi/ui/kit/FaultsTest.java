package org.ashi.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.ashi.log.LogCapture;
import org.ashi.text.Messages;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String TYPED = "Mrs Miller, numb since Monday";

    @AutoClose
    private final LogCapture log = LogCapture.of(Faults.class);

    @Test
    void logsOnceAndShowsTheCodeWithAWayOn() {
        var dialogs = new ScriptedDialogs();
        var fault = new IllegalStateException(TYPED, new IllegalArgumentException(TYPED));

        new Faults(dialogs, Messages.of(Locale.ENGLISH, ZoneId.of("UTC"))).handle(fault);

        assertThat(log.lines()).hasSize(1);
        assertThat(log.lines().getFirst()).contains(Faults.code(fault), "IllegalArgumentException", "FaultsTest");
        assertThat(dialogs.told()).singleElement().asString().contains(Faults.code(fault), "try again");
    }

    @Test
    void keepsWhatAPatientTypedOutOfLogAndScreen() {
        var dialogs = new ScriptedDialogs();

        new Faults(dialogs, Messages.of(Locale.ENGLISH, ZoneId.of("UTC")))
                .handle(new IllegalStateException(TYPED, new IllegalArgumentException(TYPED)));

        assertThat(log.lines().getFirst() + dialogs.told()).doesNotContain("Miller").doesNotContain("numb");
    }

    @Test
    void givesTheSameFaultTheSameCodeAndOtherFaultsOthers() {
        assertThat(Faults.code(new IllegalStateException("a")))
                .isEqualTo(Faults.code(new IllegalStateException("b")))
                .matches("[0-9A-F]{3}-[0-9A-F]{3}")
                .isNotEqualTo(Faults.code(new IllegalArgumentException("a")));
    }
}
