package org.ashi.pack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// What tells one version of a pack from any other: SHA-256 over the files that make it up.
public final class PackHash {

    private PackHash() {}

    /// @param files bytes by name, such as `text/en.json`; their order does not matter
    /// @return 64 lower-case hexadecimal digits
    public static String of(Map<String, byte[]> files) {
        var digest = sha256();
        new TreeMap<>(files).forEach((name, bytes) -> {
            // With the length, no two sets of files read alike.
            digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
