package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackReader;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.junit.jupiter.api.Test;

class FocusTest {

    private static final ProtocolPack PACK = BuiltInPack.lowBackPain();

    @Test
    void nothingStandsOutBetweenAPackAndItself() {
        assertThat(Focus.of(PACK.rules(), PACK.rules())).isEmpty();
    }

    @Test
    void theQuestionsOfAChangedRuleStandOut() {
        var other = changed(
                "{\"q\": \"rf_colic\", \"is\": \"yes\"}, {\"q\": \"age\", \"atLeast\": 55}",
                "{\"q\": \"rf_colic\", \"is\": \"yes\"}, {\"q\": \"age\", \"atLeast\": 56}");

        assertThat(Focus.of(PACK.rules(), other.rules())).containsExactlyInAnyOrder("rf_colic", "age", "prior_stone");
    }

    @Test
    void theQuestionsOfARuleThatReadsAChangedFactStandOut() {
        var other = changed("\"includesAny\": [\"sit\", \"lean_forward\"]", "\"includesAny\": [\"lean_forward\"]");

        assertThat(Focus.of(PACK.rules(), other.rules())).contains("better", "worse", "duration", "trend");
    }

    @Test
    void theQuestionsOfARuleThatDoesSomethingElseStandOut() {
        var other = changed(
                "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"URGENT\"", "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"REFER\"");

        assertThat(Focus.of(PACK.rules(), other.rules())).containsExactly("rf_calf");
    }

    private static ProtocolPack changed(String before, String after) {
        var files = PackFiles.builtIn("low-back-pain");
        var read = new PackReader().read(name -> files.read(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).replace(before, after).getBytes(StandardCharsets.UTF_8)));
        return switch (read) {
            case ReadResult.Good(ProtocolPack pack) -> pack;
            case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
