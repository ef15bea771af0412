package org.ashi.vault;

/// An intake as it lies in the archive: what the queue lists and the whole, each sealed, and the workstation's signature over
/// both and their context.
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
public record SealedRow(RowContext context, byte[] summary, byte[] body, byte[] signature) {

    private static final int SUMMARY_BLOCK = 256;
    private static final int BODY_BLOCK = 4096;
    private static final int LEAST_BODY = 2 * BODY_BLOCK;

    /// @param epoch the keys to seal with, whose number the context names
    public static SealedRow seal(RowContext context, byte[] summary, byte[] body, Epoch epoch, SigningKey workstation) {
        var sealedSummary = epoch.desk()
                .seal(Padding.pad(summary, SUMMARY_BLOCK, SUMMARY_BLOCK), context.of(RowContext.Part.SUMMARY));
        var bodyKey = context.kind().unfinished() ? epoch.desk() : epoch.record();
        var sealedBody =
                bodyKey.seal(Padding.pad(body, BODY_BLOCK, LEAST_BODY), context.of(RowContext.Part.BODY));
        var signature = workstation.sign(context.statement(sealedSummary, sealedBody));
        return new SealedRow(context, sealedSummary, sealedBody, signature);
    }

    /// @throws VaultException if the row was not written by that workstation, or was changed or moved since
    public void verify(VerifyingKey workstation) {
        workstation.require(signature, context.statement(summary, body));
    }

    /// @throws VaultException if it cannot be opened
    public byte[] openSummary(Keyring keys) {
        return Padding.strip(keys.desk(context.epoch()).open(summary, context.of(RowContext.Part.SUMMARY)));
    }

    /// @throws VaultException if it cannot be opened, by these keys or at all
    public byte[] openBody(Keyring keys) {
        var key = context.kind().unfinished() ? keys.desk(context.epoch()) : keys.record(context.epoch());
        return Padding.strip(key.open(body, context.of(RowContext.Part.BODY)));
    }

    /// What the audit entry of a save holds: it stands for the context and all that is sealed.
    ///
    /// @return SHA-256
    public byte[] digest() {
        return Digests.sha256(context.statement(summary, body));
    }

    @Override
    public String toString() {
        return "SealedRow[" + context.intake() + "]";
    }
}
