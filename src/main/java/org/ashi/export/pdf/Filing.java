package org.ashi.export.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ashi.export.Unfinished;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.export.pdf.ReportResult.Mismatch;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.export.pdf.flow.Press;

/// Saves a document as a file, or makes it in memory alone.
///
/// The file is first written under a random name beside its target, read again and compared with what it must hold; only a
/// complete file gets the target's name, in one step. So the target is never half written, and a file that was there
/// is replaced by a good one or not at all. Nothing is written anywhere else. What a killed program left in that folder under such a
/// random name is deleted first.
///
/// @param log gets the kind of what went wrong, never a text of the document
/// @param kind begins the lines of the log
record Filing(Disk disk, System.Logger log, String kind) {

    /// A document that can be drawn and knows what must be in its file.
    interface Document extends AutoCloseable {

        /// @throws IOException if a page cannot be drawn
        Press.Printed print() throws IOException;

        /// Ids of what is missing in a file; empty if it holds the whole record.
        ///
        /// @throws IOException if it is no PDF that can be read
        List<String> missingIn(byte[] bytes) throws IOException;

        @Override
        void close() throws IOException;
    }

    /// Opens a document.
    @FunctionalInterface
    interface Opening {
        /// @throws IOException if a font is missing
        Document open() throws IOException;
    }

    /// @param target the file to make or replace, in a folder that exists
    ReportResult place(Path target, Opening opening) {
        var file = target.toAbsolutePath().normalize();
        var folder = Optional.ofNullable(file.getParent()).filter(Files::isDirectory);
        if (Files.isDirectory(file)) {
            return new Failed(Code.TARGET_IS_FOLDER);
        }
        if (folder.isEmpty()) {
            return new Failed(Code.FOLDER_MISSING);
        }
        var unfinished = new Unfinished(folder.get());
        unfinished.dropOld(Instant.now());
        var fresh = unfinished.next();
        try (var document = opening.open()) {
            return save(document, document.print(), fresh, file);
        } catch (IOException | RuntimeException fault) {
            return failed(Code.NOT_DRAWN, fault);
        }
    }

    /// Makes the document without a file: it is read again and compared all the same, as paper bears no mark of what it lacks.
    MadePaper make(Opening opening) {
        try (var document = opening.open()) {
            var printed = document.print();
            var missing = document.missingIn(printed.bytes());
            if (missing.isEmpty()) {
                return new MadePaper.Whole(printed.bytes(), printed.pages());
            }
            log.log(System.Logger.Level.ERROR, "{0}: lacks {1}", kind, String.join(", ", missing));
            return new MadePaper.Lacking();
        } catch (IOException | RuntimeException fault) {
            return new MadePaper.Failed(failed(Code.NOT_DRAWN, fault).code());
        }
    }

    private ReportResult save(Document document, Press.Printed printed, Path fresh, Path file) {
        try {
            disk.write(fresh, printed.bytes());
        } catch (IOException | RuntimeException fault) {
            return removed(fresh, failed(Code.NOT_WRITTEN, fault));
        }
        List<String> missing;
        try {
            missing = document.missingIn(disk.read(fresh));
        } catch (IOException | RuntimeException fault) {
            return removed(fresh, failed(Code.NOT_READ_BACK, fault));
        }
        if (!missing.isEmpty()) {
            log.log(System.Logger.Level.ERROR, "{0}: lacks {1}", kind, String.join(", ", missing));
            return removed(fresh, new Mismatch(missing));
        }
        try {
            disk.rename(fresh, file);
            return new Written(file, printed.pages());
        } catch (IOException | RuntimeException fault) {
            return removed(fresh, failed(Code.NOT_PUT_IN_PLACE, fault));
        }
    }

    private ReportResult removed(Path fresh, ReportResult result) {
        try {
            disk.delete(fresh);
            return result;
        } catch (IOException | RuntimeException fault) {
            return failed(Code.LEFT_BEHIND, fault);
        }
    }

    /// Logs the kind of fault alone: its message may hold a path or a letter of somebody's name.
    private Failed failed(Code code, Exception fault) {
        log.log(System.Logger.Level.ERROR, "{0}: {1}, {2}{3}", kind, code.name(), fault.getClass().getSimpleName(), place(fault));
        return new Failed(code);
    }

    /// Where in the program a fault of its own lies; that of the disk or the system lies elsewhere.
    private static String place(Exception fault) {
        return fault instanceof IOException
                ? ""
                : Arrays.stream(fault.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.ashi."))
                        .findFirst()
                        .map(frame -> " in " + frame.getFileName() + " line " + frame.getLineNumber())
                        .orElse("");
    }
}
