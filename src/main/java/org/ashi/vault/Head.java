package org.ashi.vault;

import java.util.HexFormat;
import java.util.UUID;

/// The last entry of a chain at some moment, signed by its workstation: whoever holds it can tell when entries were cut off or
/// written anew.
///
/// @param tag of entry n, 32 bytes
@SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
public record Head(UUID workstation, long n, byte[] tag, byte[] signature) {

    private static final int SHORT_BYTES = 8;

    public Head {
        if (tag.length != Chain.KEY_BYTES) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    public static Head signed(UUID practice, UUID workstation, Chain chain, SigningKey key) {
        var signature = key.sign(statement(practice, workstation, chain.n(), chain.tag()));
        return new Head(workstation, chain.n(), chain.tag(), signature);
    }

    /// @throws VaultException if the workstation did not sign it
    public void verify(UUID practice, VerifyingKey key) {
        key.require(signature, statement(practice, workstation, n, tag));
    }

    /// For the footer of reports: number of the entry and the first 16 hexadecimal digits of its tag.
    public String brief() {
        return n + "-" + HexFormat.of().formatHex(tag, 0, SHORT_BYTES);
    }

    private static byte[] statement(UUID practice, UUID workstation, long n, byte[] tag) {
        return new Fields().text("ashi1/head").id(practice).id(workstation).number(n).bytes(tag).done();
    }
}
