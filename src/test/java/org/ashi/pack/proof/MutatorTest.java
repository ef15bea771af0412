package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackCopy;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackReader;
import org.ashi.pack.ReadResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutatorTest {

    private static final PackFiles FILES = PackFiles.builtIn("low-back-pain");

    private final Mutator mutator;

    MutatorTest() throws IOException {
        mutator = new Mutator(FILES, BuiltInPack.lowBackPain());
    }

    @Test
    void theSameSeedMakesTheSameFaults() {
        assertThat(told(7, 40)).isEqualTo(told(7, 40)).isNotEqualTo(told(8, 40));
        assertThat(told(7, 40).subList(0, 15)).isEqualTo(told(7, 15));
    }

    @Test
    void everyKindOfFaultIsMadeAndNoFaultTwice() {
        var mutants = mutator.mutants(1, 300);

        assertThat(mutants).extracting(Mutant::fault).contains(Fault.values());
        assertThat(told(1, 300)).doesNotHaveDuplicates();
        assertThat(mutants).extracting(Mutant::file).contains("rules.json", "questions.json", "options.json", "causes.json");
    }

    @Test
    void eachFaultChangesOnePlaceOfOneFile() throws IOException {
        for (var mutant : mutator.mutants(2, 60)) {
            for (var name : PackCopy.FILES) {
                var original = tree(FILES, name);
                var changed = tree(mutant.files(), name);
                if (name.equals(mutant.file())) {
                    assertThat(changed).as(mutant.pointer()).isNotEqualTo(original);
                    assertThat(original.at(mutant.pointer()).toString()).isEqualTo(mutant.before());
                    assertThat(mutant.after().isEmpty() || changed.at(mutant.pointer()).toString().equals(mutant.after()))
                            .isTrue();
                } else if (mutant.fault() != Fault.DROP_RULE || !name.startsWith("text/")) {
                    assertThat(changed).as(name).isEqualTo(original);
                }
            }
        }
    }

    @Test
    void aRuleIsLeftOutWithItsTextsSoThatThePackCanBeRead() {
        var mutant = mutator.mutants(1, 300).stream()
                .filter(m -> m.fault() == Fault.DROP_RULE)
                .findFirst()
                .orElseThrow();

        assertThat(new PackReader().read(mutant.files()))
                .isInstanceOfSatisfying(ReadResult.Good.class, good -> assertThat(good.pack().rules().rules())
                        .noneMatch(rule -> rule.id().equals(mutant.owner())));
    }

    @Test
    void mostFaultsLeaveAPackThatCanBeRead() {
        var reader = new PackReader();

        assertThat(mutator.mutants(3, 40).stream()
                        .filter(m -> reader.read(m.files()) instanceof ReadResult.Good)
                        .count())
                .isGreaterThan(25);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatIOException()
                .isThrownBy(() -> new Mutator(name -> Optional.empty(), BuiltInPack.lowBackPain()));
    }

    private List<String> told(long seed, int count) {
        return mutator.mutants(seed, count).stream()
                .map(m -> Stream.of(m.fault(), m.file(), m.pointer(), m.before(), m.after()).toList().toString())
                .toList();
    }

    private static JsonNode tree(PackFiles files, String name) throws IOException {
        return JsonMapper.shared().readTree(files.read(name).orElseThrow());
    }
}
