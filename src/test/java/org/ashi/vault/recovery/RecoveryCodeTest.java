package org.ashi.vault.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ashi.vault.Crockford;
import org.ashi.vault.recovery.Parsed.Fault;
import org.ashi.vault.recovery.Parsed.Faulty;
import org.ashi.vault.recovery.Parsed.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A sheet that is typed wrongly never opens with another key, and the person is told which group to look at.
class RecoveryCodeTest {

    private static final int SHEETS = 1_000;
    /// Of the bytes 0 to 31, worked out apart from the program. Never to change: sheets that were printed must open for ever.
    private static final String FROZEN =
            "000GC 40R4Y 0M301 E209M 185G2 R38EE 1W810 24GKG 2GAH0 C5RR1 34D1A P70XT 3RFPH";

    private final Random random = new Random(20261121);

    private byte[] key() {
        var key = new byte[RecoveryCode.BYTES];
        random.nextBytes(key);
        return key;
    }

    private static String text(byte[] key) {
        return new String(RecoveryCode.of(key).signs());
    }

    private static Parsed parse(String typed) {
        return RecoveryCode.parse(typed.toCharArray());
    }

    private static Map<Integer, Fault> faults(String typed) {
        return parse(typed) instanceof Faulty(var groups) ? groups : Map.of();
    }

    private static void reads(String typed, byte[] key) {
        assertThat(parse(typed)).isInstanceOfSatisfying(Read.class, read -> assertThat(read.code().bytes()).isEqualTo(key));
    }

    @Test
    void aSheetOfOldStillOpens() {
        var key = new byte[RecoveryCode.BYTES];
        IntStream.range(0, key.length).forEach(i -> key[i] = (byte) i);
        assertThat(text(key)).isEqualTo(FROZEN);
        reads(FROZEN, key);
    }

    @Test
    void itIsReadHoweverItIsTyped() {
        for (var i = 0; i < 200; i++) {
            var key = key();
            var text = text(key);
            reads(text, key);
            reads(text.replace(" ", ""), key);
            reads(" - " + text.replace(" ", " - ").toLowerCase(Locale.ROOT) + "\n", key);
            reads(text.replace('1', 'l').replace('0', 'o').replace('V', 'u'), key);
            reads(text.replace('1', 'I').replace('0', 'O'), key);
            reads(text.replace(" ", "").replaceAll("(..)", "$1\u2011"), key);
        }
    }

    /// One slip on each of 1,000 sheets, for each kind of slip, with the groups parted: the group is named, and no other.
    @ParameterizedTest
    @EnumSource(Typo.Kind.class)
    void aSlipIsFoundInItsGroup(Typo.Kind kind) {
        for (var i = 0; i < SHEETS; i++) {
            var typo = Typo.of(kind, text(key()), true, random);
            assertThat(parse(typo.text())).isInstanceOf(Faulty.class);
            assertThat(faults(typo.text()).keySet()).isEqualTo(typo.groups());
        }
    }

    /// Without anything between the groups a lost or doubled sign often fits two neighbours alike (a doubled
    /// last sign may as well be the first of the next group); the right one is among them.
    @ParameterizedTest
    @EnumSource(Typo.Kind.class)
    void aSlipIsFoundWhereNothingPartsTheGroups(Typo.Kind kind) {
        var exact = 0;
        for (var i = 0; i < SHEETS; i++) {
            var typo = Typo.of(kind, text(key()), false, random);
            var named = faults(typo.text()).keySet();
            assertThat(named).containsAll(typo.groups()).hasSizeLessThan(6);
            exact += named.equals(typo.groups()) ? 1 : 0;
        }
        assertThat(exact).isGreaterThan(SHEETS / 2);
    }

    @Test
    void everySingleSignAndEverySwapOfOneSheetIsFound() {
        var signs = text(key()).replace(" ", "");
        for (var at = 0; at < signs.length(); at++) {
            for (var other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ?*".toCharArray()) {
                if (other != signs.charAt(at)) {
                    var typed = new StringBuilder(signs);
                    typed.setCharAt(at, other);
                    assertThat(faults(typed.toString())).isEqualTo(Map.of(at / Group.LENGTH + 1, Fault.WRONG));
                }
            }
        }
    }

    @Test
    void groupsInTheWrongOrderAreFound() {
        for (var i = 0; i < SHEETS; i++) {
            var groups = text(key()).split(" ");
            var a = random.nextInt(groups.length);
            var b = (a + 1 + random.nextInt(groups.length - 1)) % groups.length;
            var kept = groups[a];
            groups[a] = groups[b];
            groups[b] = kept;
            assertThat(faults(String.join(" ", groups)).keySet()).isEqualTo(Set.of(a + 1, b + 1));
        }
    }

    @Test
    void aGroupLeftOutOrTypedTwiceIsFound() {
        for (var i = 0; i < SHEETS; i++) {
            var groups = new ArrayList<>(Arrays.asList(text(key()).split(" ")));
            var at = random.nextInt(groups.size());
            var twice = new ArrayList<>(groups);
            twice.add(at, groups.get(at));
            groups.remove(at);
            assertThat(faults(String.join(" ", groups))).containsEntry(at + 1, Fault.SHORT).hasSizeLessThan(6);
            assertThat(faults(String.join(" ", twice))).containsEntry(at + 1, Fault.LONG).hasSizeLessThan(6);
        }
    }

    @Test
    void whatIsNotTypedYetIsMissing() {
        var groups = text(key()).split(" ");
        for (var typed = 0; typed < groups.length; typed++) {
            var begun = String.join(" ", Arrays.copyOf(groups, typed));
            assertThat(faults(begun).keySet())
                    .isEqualTo(IntStream.rangeClosed(typed + 1, groups.length).boxed().collect(Collectors.toSet()));
            assertThat(faults(begun).values()).containsOnly(Fault.SHORT);
        }
    }

    /// Each group is right by itself, as somebody would make it who knows how, but they are not of one sheet.
    @Test
    void groupsOfTwoSheetsDoNotOpen() {
        var refused = 0;
        for (var i = 0; i < SHEETS; i++) {
            var groups = text(key()).split(" ");
            groups[5] = text(key()).split(" ")[5];
            refused += faults(String.join(" ", groups)).size() == RecoveryCode.GROUPS ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(SHEETS * 9 / 10);
    }

    /// The control: the same signs without check signs and spare bits take every changed sign for another key.
    @Test
    void withoutCheckSignsASlipGoesUnseen() {
        var accepted = 0;
        for (var i = 0; i < SHEETS; i++) {
            var typo = Typo.of(Typo.Kind.SUBSTITUTED, text(key()), true, random);
            accepted += new Unchecked(typo.text()).accepted() ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(SHEETS);
    }

    /// Takes 52 signs as they come.
    private record Unchecked(String typed) {
        boolean accepted() {
            var data = Arrays.stream(typed.split(" ")).map(g -> g.substring(0, Group.DATA)).collect(Collectors.joining());
            return data.length() == RecoveryCode.GROUPS * Group.DATA
                    && data.chars().allMatch(c -> Crockford.value((char) c) >= 0);
        }
    }

    @Test
    void chanceOpensNothing() {
        for (var i = 0; i < 20_000; i++) {
            var typed = new char[RecoveryCode.GROUPS * Group.LENGTH];
            for (var s = 0; s < typed.length; s++) {
                typed[s] = Crockford.sign(random.nextInt(32));
            }
            assertThat(RecoveryCode.parse(typed)).isInstanceOf(Faulty.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "hello", "\u0000", "ſ", "０１２３"})
    void otherTextsAreFaulty(String typed) {
        assertThat(faults(typed)).isNotEmpty();
        assertThat(faults(typed.repeat(65))).isNotEmpty();
    }

    @Test
    void aGroupIsComparedByItself() {
        var code = RecoveryCode.random(new SecureRandom());
        var groups = new String(code.signs()).split(" ");
        for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
            var right = groups[number - 1];
            assertThat(code.matches(number, right.toLowerCase(Locale.ROOT).toCharArray())).isTrue();
            assertThat(code.matches(number, right.substring(1).toCharArray())).isFalse();
            assertThat(code.matches(number, (right + right).toCharArray())).isFalse();
            assertThat(code.matches(number % RecoveryCode.GROUPS + 1, right.toCharArray())).isFalse();
        }
    }

    @Test
    void itSaysNothingOfItselfAndIsWiped() {
        var key = key();
        var code = RecoveryCode.of(key);
        var copy = code.bytes();
        assertThat(code).hasToString("RecoveryCode");
        assertThat(new Read(code).toString()).doesNotContain(text(key));
        assertThat(code.same(RecoveryCode.of(key))).isTrue();
        assertThat(code.same(RecoveryCode.of(key()))).isFalse();
        code.close();
        assertThat(code.bytes()).containsOnly(0);
        assertThat(copy).isEqualTo(key);
    }

    @Test
    void anotherSizeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> RecoveryCode.of(new byte[31]));
        var code = RecoveryCode.of(key());
        assertThatIllegalArgumentException().isThrownBy(() -> code.group(0));
        assertThatIllegalArgumentException().isThrownBy(() -> code.group(14));
    }
}
