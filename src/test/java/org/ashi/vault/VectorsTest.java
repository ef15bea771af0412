package org.ashi.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.signature.Ed25519Parameters;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The primitives give what their standards say, so that an archive can be read by other programs too.
class VectorsTest {

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// FIPS 180-4, RFC 4231 case 2, RFC 5869 case 3.
    @Test
    void digests() {
        assertThat(Digests.sha256(utf8("a"), utf8("bc")))
                .isEqualTo(hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(Digests.hmac(utf8("Jefe"), utf8("what do ya want "), utf8("for nothing?")))
                .isEqualTo(hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        var secret = new byte[22];
        Arrays.fill(secret, (byte) 0x0b);
        assertThat(Digests.hkdf(secret, new byte[0], 42)).isEqualTo(
                hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"));
    }

    /// From the reference implementation's own tests, version 1.3.
    @ParameterizedTest
    @CsvSource({
        "65536, 2, 1, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "256, 2, 1, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "256, 2, 2, 6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037"
    })
    void argon2id(int kibibytes, int passes, int lanes, String expected) {
        var cost = new Cost(kibibytes, passes, lanes);
        assertThat(cost.derive(utf8("password"), utf8("somesalt"), 32)).isEqualTo(hex(expected));
    }

    /// RFC 8032, 7.1, tests 1 and 3.
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void ed25519(String key, String message, String signature) throws Exception {
        Tinks.configuration();
        var imported = Ed25519PublicKey.create(
                Ed25519Parameters.Variant.NO_PREFIX, Bytes.copyFrom(hex(key)), null);
        var handle = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(imported).withFixedId(7).makePrimary())
                .build();
        var verifying = new VerifyingKey(handle);
        assertThat(verifying.verifies(hex(signature), hex(message))).isTrue();
        var bad = hex(signature);
        bad[9] ^= 1;
        assertThat(verifying.verifies(bad, hex(message))).isFalse();
        assertThat(verifying.verifies(hex(signature), hex(message + "00"))).isFalse();
    }

    /// RFC 9180, A.1.1: Bouncy Castle's HPKE, which checks the one in use below, gives what the standard says.
    @Test
    void theSecondHpkeIsTheStandardOne() throws Exception {
        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
        var secret = hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
        var open = hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d");
        var pair = hpke.deserializePrivateKey(secret, open);
        var context = hpke.setupBaseR(
                hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
                pair,
                hex("4f6465206f6e2061204772656369616e2055726e"));
        var plain = context.open(
                hex("436f756e742d30"),
                hex("f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a"));
        assertThat(plain).isEqualTo(hex("4265617574792069732074727574682c20747275746820626561757479"));
    }

    /// What one seals the other opens: Tink's, which is used, and Bouncy Castle's.
    @Test
    void bothHpkesUnderstandEachOther() throws Exception {
        var key = OpeningKey.generate();
        var raw = (HpkePrivateKey) TinkProtoKeysetFormat.parseKeyset(key.secret(), InsecureSecretKeyAccess.get())
                .getPrimary()
                .getKey();
        var hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        var pair = hpke.deserializePrivateKey(
                raw.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
                raw.getPublicKey().getPublicKeyBytes().toByteArray());
        var prefix = raw.getOutputPrefix().toByteArray();
        var sealed = key.sealing().seal(utf8("ours"), utf8("context"));
        int body = prefix.length + 32;
        var theirs = hpke.setupBaseR(Arrays.copyOfRange(sealed, prefix.length, body), pair, utf8("context"));
        assertThat(theirs.open(new byte[0], Arrays.copyOfRange(sealed, body, sealed.length))).isEqualTo(utf8("ours"));
        var sender = hpke.setupBaseS(pair.getPublic(), utf8("context"));
        var text = sender.seal(new byte[0], utf8("theirs"));
        var whole = join(prefix, sender.getEncapsulation(), text);
        assertThat(key.open(whole, utf8("context"))).isEqualTo(utf8("theirs"));
        assertThatThrownBy(() -> key.open(whole, utf8("another"))).isInstanceOf(VaultException.class);
        whole[whole.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(whole, utf8("context"))).isInstanceOf(VaultException.class);
    }

    private static byte[] join(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
