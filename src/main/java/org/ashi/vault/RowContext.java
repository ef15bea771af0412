package org.ashi.vault;

import java.util.UUID;

/// What a sealed row is bound to: sealed in one context, it opens in no other.
///
/// @param seq number of the entry in the workstation's audit chain that tells of it; for a draft, of its beginning
/// @param revision counts the saves of this intake, from 1
/// @param schema version of what is inside, from 1
public record RowContext(
        UUID practice, UUID intake, int epoch, UUID workstation, long seq, long revision, RowKind kind, int schema) {

    /// The two sealed things in a row.
    public enum Part {
        /// What the queue lists.
        SUMMARY,
        /// The whole intake.
        BODY
    }

    public byte[] of(Part part) {
        return fields("ashi1/intake").text(part.name()).done();
    }

    /// What the workstation signs.
    byte[] statement(byte[] summary, byte[] body) {
        return fields("ashi1/row").bytes(Digests.sha256(summary)).bytes(Digests.sha256(body)).done();
    }

    private Fields fields(String what) {
        return new Fields()
                .text(what)
                .id(practice)
                .id(intake)
                .number(epoch)
                .id(workstation)
                .number(seq)
                .number(revision)
                .number(kind.number())
                .number(schema);
    }
}
