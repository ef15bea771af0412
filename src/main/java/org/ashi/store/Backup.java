package org.ashi.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/// A finished backup, as its manifest tells of it. Holds nothing about patients.
///
/// @param folder with the database and its manifest
/// @param at when it was made
/// @param practiceName of the practice, for people to recognise
/// @param fingerprint what people compare with the recovery sheet to know the practice, as [org.ashi.vault.Fingerprint] has it;
///        empty as long as the database was not looked into
/// @param intakes how many it holds, drafts among them
/// @param entries of the audit log
/// @param bytes of the database
/// @param slots whether passphrases open it; without, the recovery sheet alone does
public record Backup(
        Path folder,
        Instant at,
        UUID practice,
        String practiceName,
        String fingerprint,
        long intakes,
        long entries,
        long bytes,
        boolean slots) {

    public String name() {
        return String.valueOf(folder.getFileName());
    }
}
