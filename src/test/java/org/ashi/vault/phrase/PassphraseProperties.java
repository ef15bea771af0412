package org.ashi.vault.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class PassphraseProperties {

    @Property
    void formingTwiceChangesNothing(@ForAll @Size(max = 14) char[] typed) {
        var once = Passphrases.normal(typed);
        assertThat(Passphrases.normal(once)).isEqualTo(once);
    }

    /// Of phrases in plain letters, digits and signs just those are one that differ in case, blanks and hyphens alone.
    @Property
    void nothingElseIsTakenForTheSame(@ForAll @StringLength(max = 5) @FewSigns String one, @ForAll @StringLength(max = 5) @FewSigns String other) {
        assertThat(new String(Passphrases.normal(one.toCharArray())).equals(new String(Passphrases.normal(other.toCharArray()))))
                .isEqualTo(plain(one).equals(plain(other)));
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[ -]+", " ").strip();
    }

    /// Few signs, so that phrases often meet.
    @Chars({'a', 'A', 'b', ' ', '-', '_', '.', '1'})
    @Retention(RetentionPolicy.RUNTIME)
    @interface FewSigns {}
}
