package org.ashi.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a signature covers, as one hash: each part with its length before it, so that no two contents read alike.
final class Signed {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private Signed() {}

    static void requireHash(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
        }
    }

    static String hash(Intake intake, Signature.Consent consent, Set<String> apart) {
        var parts = new ArrayList<String>();
        parts.add("ashi-signature-1");
        parts.add(intake.form());
        parts.addAll(List.of(consent.version(), consent.language(), consent.sha256()));
        var patient = intake.patient();
        parts.add(patient.name());
        parts.add(patient.birthDate().map(Object::toString).orElse(""));
        parts.add(patient.phone().orElse(""));
        parts.add(patient.recordNumber().orElse(""));
        intake.answers().byQuestion().entrySet().stream()
                .filter(e -> !apart.contains(e.getKey()))
                .forEach(e -> add(parts, e));
        return sha256(parts);
    }

    private static void add(List<String> parts, Map.Entry<String, Answer> entry) {
        parts.add(entry.getKey());
        switch (entry.getValue()) {
            case Answer.Choice(String code) -> parts.addAll(List.of("choice", code));
            case Answer.Choices(Set<String> codes) -> {
                parts.addAll(List.of("choices", Integer.toString(codes.size())));
                parts.addAll(codes);
            }
            case Answer.Number(int value) -> parts.addAll(List.of("number", Integer.toString(value)));
            case Answer.Text(String text) -> parts.addAll(List.of("text", text));
            case Answer.Unsure u -> parts.add("unsure");
            case Answer.Declined d -> parts.add("declined");
        }
    }

    static String sha256(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
