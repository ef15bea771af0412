package org.ashi.store.jdbc;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.ashi.vault.Fields;
import org.ashi.vault.Head;
import org.ashi.vault.SigningKey;
import org.ashi.vault.VaultException;
import org.ashi.vault.VerifyingKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `manifest.json` of a backup: what the database beside it is, signed by the workstation that made it. Nothing about patients.
///
/// @param tables version of the tables
/// @param head end of the audit log in the copy, signed by the same workstation
/// @param signature over all the rest
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
record Manifest(
        Instant at,
        UUID practice,
        String practiceName,
        String tables,
        boolean slots,
        long intakes,
        long entries,
        long bytes,
        byte[] sha256,
        Head head,
        byte[] signature) {

    static final String NAME = "manifest.json";

    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Manifest signed(SigningKey key) {
        return new Manifest(
                at, practice, practiceName, tables, slots, intakes, entries, bytes, sha256, head, key.sign(statement()));
    }

    /// @throws VaultException if that workstation did not sign it as it stands
    void verify(VerifyingKey workstation) {
        workstation.require(signature, statement());
        head.verify(practice, workstation);
    }

    private byte[] statement() {
        return new Fields()
                .text("ashi1/backup")
                .number(FORMAT)
                .number(at.toEpochMilli())
                .id(practice)
                .text(practiceName)
                .text(tables)
                .number(slots ? 1 : 0)
                .number(intakes)
                .number(entries)
                .number(bytes)
                .bytes(sha256)
                .bytes(HeadFile.bytes(head))
                .done();
    }

    byte[] json() {
        var node = MAPPER.createObjectNode()
                .put("format", FORMAT)
                .put("at", at.toString())
                .put("practice", practice.toString())
                .put("practiceName", practiceName)
                .put("tables", tables)
                .put("slots", slots)
                .put("intakes", intakes)
                .put("entries", entries)
                .put("bytes", bytes)
                .put("sha256", HexFormat.of().formatHex(sha256))
                .put("head", Base64.getEncoder().encodeToString(HeadFile.bytes(head)))
                .put("signature", Base64.getEncoder().encodeToString(signature));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }

    /// @throws VaultException [VaultException.Reason#NEWER] for a later format, else if it is none
    static Manifest read(byte[] json) {
        try {
            var node = MAPPER.readTree(json);
            if (node.required("format").asInt() > FORMAT) {
                throw new VaultException(VaultException.Reason.NEWER);
            }
            return new Manifest(
                    Times.within(Instant.parse(text(node, "at"))),
                    UUID.fromString(text(node, "practice")),
                    text(node, "practiceName"),
                    text(node, "tables"),
                    node.required("slots").booleanValue(),
                    number(node, "intakes"),
                    number(node, "entries"),
                    number(node, "bytes"),
                    HexFormat.of().parseHex(text(node, "sha256")),
                    HeadFile.read(Base64.getDecoder().decode(text(node, "head"))),
                    Base64.getDecoder().decode(text(node, "signature")));
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException unreadable) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    private static String text(JsonNode node, String name) {
        var value = node.required(name);
        if (!value.isString()) {
            // Also null, for which the library has no text and no complaint.
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        return value.stringValue();
    }

    private static long number(JsonNode node, String name) {
        return node.required(name).longValue();
    }
}
