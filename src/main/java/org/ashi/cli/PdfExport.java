package org.ashi.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;

/// Writes the report on one intake as a PDF.
@FunctionalInterface
public interface PdfExport {

    enum Paper {
        A4,
        LETTER
    }

    /// @throws IOException if the report cannot be written
    void write(ProtocolPack pack, Messages messages, StoredIntake intake, Paper paper, OutputStream to)
            throws IOException;
}
