package org.ashi.export.pdf;

import java.awt.print.Book;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import javax.print.PrintService;
import javax.print.attribute.PrintRequestAttributeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;

/// Puts a finished paper on a printer, as vectors: letters are as sharp as the printer can, and a page needs little memory. Blocks
/// until the system has taken all pages or none.
///
/// @param service the printer
/// @param wanted copies, pages, sides … as chosen
/// @param format the sheet and where the printer can print on it; a page that is larger is made smaller, in its own proportions
public record PaperPress(PrintService service, PrintRequestAttributeSet wanted, PageFormat format) {

    private static final System.Logger LOG = System.getLogger(PaperPress.class.getName());

    /// What became of it.
    public enum Result {
        /// The system has all pages.
        SENT,
        /// It was told to stop, and the system has none.
        STOPPED,
        /// The printer or the system refused.
        REFUSED
    }

    /// @param pdf a whole file that opens freely
    /// @param name of the job; the queue of the printer shows it to everybody, so it names no patient
    /// @param goOn is asked before each page
    public Result print(byte[] pdf, String name, BooleanSupplier goOn) {
        try (var document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            send(book(document, goOn), name);
            return Result.SENT;
        } catch (PrinterAbortException stopped) {
            return Result.STOPPED;
        } catch (IOException | PrinterException | RuntimeException fault) {
            if (!goOn.getAsBoolean()) {
                return Result.STOPPED;
            }
            // Its message may hold the name of a file or a person.
            LOG.log(System.Logger.Level.ERROR, "printing: {0}", fault.getClass().getSimpleName());
            return Result.REFUSED;
        }
    }

    private Book book(PDDocument document, BooleanSupplier goOn) {
        var pages = new PDFPrintable(document, Scaling.SHRINK_TO_FIT);
        Printable asked = (graphics, sheet, page) -> {
            if (!goOn.getAsBoolean()) {
                throw new PrinterAbortException("stopped");
            }
            return pages.print(graphics, sheet, page);
        };
        var book = new Book();
        book.append(asked, format, document.getNumberOfPages());
        return book;
    }

    private void send(Book book, String name) throws PrinterException {
        var job = PrinterJob.getPrinterJob();
        job.setPrintService(service);
        job.setJobName(name);
        job.setPageable(book);
        job.print(wanted);
    }
}
