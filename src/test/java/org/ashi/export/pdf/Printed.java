package org.ashi.export.pdf;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.recovery.RecoveryCode;
import org.ashi.wording.Wording;

/// Documents as bytes, without a file.
final class Printed {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:30:00Z"));

    private Printed() {}

    static Wording wording(String language) {
        return new Wording(Cases.PACK, language, Messages.of(language, ZoneOffset.UTC));
    }

    static byte[] report(StoredIntake stored, String language) throws IOException {
        return report(stored, language, Copy.PLAIN);
    }

    static byte[] report(StoredIntake stored, String language, Copy copy) throws IOException {
        try (var document = open(stored, language, copy)) {
            return document.print().bytes();
        }
    }

    static PractitionerReport open(StoredIntake stored, String language, Copy copy) throws IOException {
        var report = ReportCase.of(stored, wording(language), CLOCK.instant(), ProvedPacks.NONE);
        return PractitionerReport.open(report, Composer.practitioner(), PaperSize.A4, copy);
    }

    static byte[] recoverySheet(String language, PaperSize paper) throws IOException {
        var key = new byte[RecoveryCode.BYTES];
        return new RecoverySheet(Messages.of(language, ZoneOffset.UTC), paper, CLOCK)
                .pdf("Riverbend Acupuncture & Dry Needling, Łódź Street", Fingerprint.of(key), RecoveryCode.of(key));
    }
}
