package org.ashi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void theFirst160BitsInEightGroups() {
        var hash = new byte[32];
        for (var i = 0; i < hash.length; i++) {
            hash[i] = (byte) (i * 37 + 250);
        }
        var print = Fingerprint.of(hash);
        // By hand: 250 = 11111 010.., 31 = ..00 01111 1
        assertThat(print.text()).startsWith("Z8FM").hasSize(8 * 4 + 7);
        assertThat(print.groups()).hasSize(Fingerprint.GROUPS).allSatisfy(g -> assertThat(g).hasSize(Fingerprint.LENGTH));
        hash[20]++;
        assertThat(Fingerprint.of(hash)).isEqualTo(print);
        hash[19]++;
        assertThat(Fingerprint.of(hash)).isNotEqualTo(print);
    }

    @Test
    void nothingElseIsAFingerprint() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.of(new byte[20]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("ABCD"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("O000 0000 0000 0000 0000 0000 0000 0000"));
    }
}
