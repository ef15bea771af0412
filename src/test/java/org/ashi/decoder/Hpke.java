package org.ashi.decoder;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What RFC 9180 needs to open in its base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, and HKDF itself
/// (RFC 5869), from the JDK alone.
final class Hpke {

    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] KEM_SUITE = suite("KEM", 0x20);
    private static final byte[] SUITE = suite("HPKE", 0x20, 0x01, 0x02);

    private Hpke() {}

    /// @param secret 32 bytes, with the 32 bytes of its public half
    /// @param sealed what was encapsulated, 32 bytes, and the ciphertext
    static byte[] open(byte[] secret, byte[] open, byte[] sealed, byte[] info) throws GeneralSecurityException {
        var in = new Bytes(sealed);
        var encapsulated = in.take(KEY);
        var shared = shared(agree(secret, encapsulated), join(encapsulated, open));
        var context = join(
                new byte[1],
                extract(new byte[0], SUITE, "psk_id_hash", new byte[0]),
                extract(new byte[0], SUITE, "info_hash", info));
        var key = extract(shared, SUITE, "secret", new byte[0]);
        return gcm(expand(key, SUITE, "key", context, KEY), expand(key, SUITE, "base_nonce", context, NONCE), in.rest(), new byte[0]);
    }

    static byte[] gcm(byte[] key, byte[] nonce, byte[] sealed, byte[] clear) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(clear);
        return cipher.doFinal(sealed);
    }

    static byte[] hkdf(byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return expand(hmac(new byte[KEY], secret), info, length);
    }

    private static byte[] shared(byte[] agreed, byte[] context) throws GeneralSecurityException {
        var key = extract(new byte[0], KEM_SUITE, "eae_prk", agreed);
        return expand(key, KEM_SUITE, "shared_secret", context, KEY);
    }

    private static byte[] agree(byte[] secret, byte[] open) throws GeneralSecurityException {
        var keys = KeyFactory.getInstance("X25519");
        var agreement = KeyAgreement.getInstance("X25519");
        agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
        agreement.doPhase(keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(open))), true);
        return agreement.generateSecret();
    }

    /// Its bytes come the lowest first, and the highest bit is not used.
    static BigInteger number(byte[] littleEndian) {
        var turned = new byte[littleEndian.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = littleEndian[turned.length - 1 - i];
        }
        turned[0] &= 0x7f;
        return new BigInteger(1, turned);
    }

    private static byte[] extract(byte[] salt, byte[] suite, String label, byte[] secret) throws GeneralSecurityException {
        return hmac(salt.length == 0 ? new byte[KEY] : salt, ascii("HPKE-v1"), suite, ascii(label), secret);
    }

    private static byte[] expand(byte[] key, byte[] suite, String label, byte[] info, int length) throws GeneralSecurityException {
        var size = new byte[] {(byte) (length >> 8), (byte) length};
        return expand(key, join(size, ascii("HPKE-v1"), suite, ascii(label), info), length);
    }

    private static byte[] expand(byte[] key, byte[] info, int length) throws GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        var block = new byte[0];
        for (byte n = 1; out.size() < length; n++) {
            block = hmac(key, block, info, new byte[] {n});
            out.writeBytes(block);
        }
        return java.util.Arrays.copyOf(out.toByteArray(), length);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(join(parts));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] suite(String name, int... ids) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii(name));
        for (var id : ids) {
            out.write(id >> 8);
            out.write(id);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
