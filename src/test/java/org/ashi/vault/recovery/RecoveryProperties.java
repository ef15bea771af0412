package org.ashi.vault.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ashi.vault.recovery.Parsed.Faulty;
import org.ashi.vault.recovery.Parsed.Read;

class RecoveryProperties {

    @Property
    void everyKeyIsReadBack(@ForAll @Size(RecoveryCode.BYTES) byte[] key) {
        assertThat(RecoveryCode.parse(RecoveryCode.of(key).signs()))
                .isInstanceOfSatisfying(Read.class, read -> assertThat(read.code().bytes()).isEqualTo(key));
    }

    /// Whatever is typed, it opens with the key printed, or not at all and says where.
    @Property
    void aDamagedTextNeverOpensWithAnotherKey(
            @ForAll @Size(RecoveryCode.BYTES) byte[] key,
            @ForAll @IntRange(max = 76) int at,
            @ForAll char other) {
        var typed = RecoveryCode.of(key).signs();
        typed[at] = other;
        switch (RecoveryCode.parse(typed)) {
            case Read read -> assertThat(read.code().bytes()).isEqualTo(key);
            case Faulty faulty -> assertThat(faulty.groups()).isNotEmpty();
        }
    }

    @Property
    void noTextIsTooOddToRead(@ForAll char[] typed) {
        assertThat(RecoveryCode.parse(typed)).isInstanceOf(Faulty.class);
    }

    /// What the check signs promise holds by arithmetic: weights that differ and are not zero.
    @Property(tries = 1)
    void theWeightsDiffer() {
        var weights = IntStream.rangeClosed(0, Group.DATA).map(Field32::power).boxed().collect(Collectors.toSet());
        assertThat(weights).hasSize(Group.LENGTH).doesNotContain(0);
        assertThat(IntStream.range(1, 32).flatMap(a -> IntStream.range(1, 32).map(b -> Field32.times(a, b)))).doesNotContain(0);
    }
}
