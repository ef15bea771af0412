package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ashi.export.ExportReason;
import org.ashi.ui.review.ExportAsk.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportAskTest {

    private final ExportAsk ask = new ExportAsk();

    private boolean ready(String first, String second) {
        return ask.ready(first.toCharArray(), second.toCharArray());
    }

    @Test
    void withoutAReasonNothingLeaves() {
        assertThat(ready("", "")).isFalse();
        assertThat(ask.problemProperty().get()).contains(Problem.NO_REASON);
        ask.choose(ExportReason.OWN_FILE);
        assertThat(ask.problemProperty().get()).isEmpty();
        assertThat(ready("", "")).as("a password is optional").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', SHORT", "123456789, 123456789, SHORT", "1234567890, 1234567891, DIFFER",
        "12345678\u200e90, 12345678\u200e90, STRANGE", "1234567890\ud83d\ude00, 1234567890\ud83d\ude00, STRANGE"
    })
    void aPasswordThatWouldNotDoIsRefused(String first, String second, Problem problem) {
        ask.choose(ExportReason.REFERRAL);
        ask.lockedProperty().set(true);
        assertThat(ready(first, second)).isFalse();
        assertThat(ask.problemProperty().get()).isEqualTo(Optional.of(problem));
    }

    @Test
    void theLongestPasswordFits() {
        ask.choose(ExportReason.REFERRAL);
        ask.lockedProperty().set(true);
        var most = "ñ".repeat(ExportAsk.MOST);
        assertThat(ready(most, most)).isTrue();
        assertThat(ready("four words to open", "four words to open")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theCodesOfTheLogAreRead(ExportReason reason) {
        assertThat(ExportReason.of(reason.code())).contains(reason);
        assertThat(reason.code()).matches("[a-z-]+");
    }
}
