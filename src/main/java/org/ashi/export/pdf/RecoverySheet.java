package org.ashi.export.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.ashi.export.pdf.flow.Press;
import org.ashi.text.Messages;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.recovery.RecoveryCode;

/// Makes the page that opens a practice's records when no passphrase does.
///
/// It is made in memory. A file of it is as dangerous as the paper, so that the sheet itself tells to delete it; it is written
/// as [Filing] does, whole or not at all. What is drawn passes through strings, which stay in memory until it is used for
/// something else. Blocks; call it off the screen's thread.
public final class RecoverySheet {

    private static final System.Logger LOG = System.getLogger(RecoverySheet.class.getName());

    private final Messages messages;
    private final PaperSize paper;
    private final InstantSource clock;
    private final Disk disk;

    /// @param messages in the language of the practice
    public RecoverySheet(Messages messages, PaperSize paper, InstantSource clock) {
        this(messages, paper, clock, new Disk());
    }

    RecoverySheet(Messages messages, PaperSize paper, InstantSource clock, Disk disk) {
        this.messages = messages;
        this.paper = paper;
        this.clock = clock;
        this.disk = disk;
    }

    /// @param practice its name, which may be long: it is wrapped
    /// @param fingerprint of the practice, to compare by eye
    /// @param code is read, not closed
    /// @param target the file to make or replace, in a folder that exists
    public ReportResult write(String practice, Fingerprint fingerprint, RecoveryCode code, Path target) {
        return new Filing(disk, LOG, "recovery sheet").place(target, () -> open(practice, fingerprint, code));
    }

    /// The same as bytes, to be sent to a printer without a file.
    ///
    /// @throws IOException if a font is missing or the page cannot be drawn
    public byte[] pdf(String practice, Fingerprint fingerprint, RecoveryCode code) throws IOException {
        try (var document = open(practice, fingerprint, code)) {
            return document.print().bytes();
        }
    }

    private RecoveryDocument open(String practice, Fingerprint fingerprint, RecoveryCode code) throws IOException {
        return new RecoveryDocument(
                new RecoveryDocument.Content(practice, clock.instant(), fingerprint, code), messages, paper, Press.open());
    }
}
