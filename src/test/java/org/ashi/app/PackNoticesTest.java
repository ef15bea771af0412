package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackProblem;
import org.ashi.pack.PackShelf.Chosen;
import org.ashi.pack.PackShelf.Origin;
import org.ashi.pack.ProtocolPack;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Staff are told why the clinic's own pack is not in use, and when the one in use is not proved.
class PackNoticesTest {

    private static final List<PackProblem> PROBLEMS =
            List.of(new PackProblem("rules.json", "", PackProblem.Code.FILE_MISSING, List.of("rules.json")));

    private final ProtocolPack pack = BuiltInPack.lowBackPain();

    @Test
    void aProvedPackIsNothingToTellAbout() {
        for (var origin : Origin.values()) {
            assertThat(notices("en", new Chosen(pack, origin, true, List.of(), Optional.empty()))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void eachReasonHasItsOwnWords(String language) {
        var refused = notices(language, new Chosen(pack, Origin.LAST_GOOD, true, PROBLEMS, Optional.empty()));
        var waitingLast = notices(language, new Chosen(pack, Origin.LAST_GOOD, true, List.of(), Optional.of(pack)));
        var waitingBuiltIn = notices(language, new Chosen(pack, Origin.BUILT_IN, true, List.of(), Optional.of(pack)));
        var unproved = notices(language, new Chosen(pack, Origin.BUILT_IN, false, List.of(), Optional.empty()));
        assertThat(refused).singleElement().asString().contains("rules.json");
        assertThat(List.of(waitingLast, waitingBuiltIn)).allSatisfy(n -> assertThat(n).singleElement().asString().contains("1.0.0"));
        assertThat(List.of(refused, waitingLast, waitingBuiltIn, unproved)).doesNotHaveDuplicates();
        assertThat(unproved).hasSize(1);
    }

    /// The clinic's own pack waits, and even what is used instead is not proved: both are said.
    @Test
    void nothingIsLeftOut() {
        assertThat(notices("en", new Chosen(pack, Origin.BUILT_IN, false, List.of(), Optional.of(pack))))
                .hasSize(2)
                .last().asString().contains("has not been proved").contains("go on working");
    }

    private static List<String> notices(String language, Chosen chosen) {
        return PackNotices.of(chosen, Messages.of(language, ZoneOffset.UTC));
    }
}
