package org.ashi.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.ashi.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String TYPED = "Mrs Miller, numb since Monday";

    private final List<String> logged = new ArrayList<>();
    private final Logger logger = Logger.getLogger(Faults.class.getName());
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void logsOnceAndShowsTheCodeWithAWayOn() {
        var dialogs = new ScriptedDialogs();
        var fault = new IllegalStateException(TYPED, new IllegalArgumentException(TYPED));

        new Faults(dialogs, Messages.of(Locale.ENGLISH, ZoneId.of("UTC"))).handle(fault);

        assertThat(logged).hasSize(1);
        assertThat(logged.getFirst()).contains(Faults.code(fault), "IllegalArgumentException", "FaultsTest");
        assertThat(dialogs.told()).singleElement().asString().contains(Faults.code(fault), "try again");
    }

    @Test
    void keepsWhatAPatientTypedOutOfLogAndScreen() {
        var dialogs = new ScriptedDialogs();

        new Faults(dialogs, Messages.of(Locale.ENGLISH, ZoneId.of("UTC")))
                .handle(new IllegalStateException(TYPED, new IllegalArgumentException(TYPED)));

        assertThat(logged.getFirst() + dialogs.told()).doesNotContain("Miller").doesNotContain("numb");
    }

    @Test
    void givesTheSameFaultTheSameCodeAndOtherFaultsOthers() {
        assertThat(Faults.code(new IllegalStateException("a")))
                .isEqualTo(Faults.code(new IllegalStateException("b")))
                .matches("[0-9A-F]{3}-[0-9A-F]{3}")
                .isNotEqualTo(Faults.code(new IllegalArgumentException("a")));
    }
}
