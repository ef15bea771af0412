package org.ashi.store;

import org.ashi.vault.Cost;
import org.ashi.vault.PracticeRoot;

/// What a practice is set up with.
///
/// @param root what it is told apart by, as its recovery sheet shows
/// @param practice its name
/// @param founder name of the first practitioner
/// @param passphrase of the founder, as bytes; cleared by whoever gives it
/// @param sheet the 32 random bytes on the recovery sheet; cleared by whoever gives them
/// @param cost of a try of a passphrase
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Founding(PracticeRoot root, String practice, String founder, byte[] passphrase, byte[] sheet, Cost cost) {

    public static final int SHEET_BYTES = 32;

    public Founding {
        if (sheet.length != SHEET_BYTES || passphrase.length == 0) {
            throw new IllegalArgumentException("a practice needs a passphrase and a sheet");
        }
    }

    @Override
    public String toString() {
        return "Founding";
    }
}
