package org.ashi.ui.review;

import java.awt.print.PageFormat;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.print.Collation;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PrintColor;
import javafx.print.PrintSides;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.stage.Window;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.Size2DSyntax;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.Destination;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.PageRanges;
import javax.print.attribute.standard.SheetCollate;
import javax.print.attribute.standard.Sides;
import org.ashi.export.pdf.PaperPress;

/// The real printers. The dialog is JavaFX's, which opens the system's own in front of our window and keeps that window waiting. The
/// pages go through the print service of the platform instead of JavaFX: that takes nodes, which would have to be pictures of some
/// 35 MB a page, prints one copy where the printer does not make them itself, and cannot tell whether the pages were taken.
///
/// @param jobName what the printer's queue shows; it names no patient
public record DialogPrinters(String jobName) implements Printers {

    private static final float POINTS_PER_INCH = 72;

    @Override
    public Asked ask(Optional<Window> owner) {
        var job = Printer.getAllPrinters().isEmpty() ? Optional.<PrinterJob>empty() : Optional.ofNullable(PrinterJob.createPrinterJob());
        return job.map(one -> ask(one, owner)).orElseGet(Asked.NoPrinter::new);
    }

    private Asked ask(PrinterJob job, Optional<Window> owner) {
        try {
            var settings = job.getJobSettings();
            settings.setJobName(jobName);
            if (!job.showPrintDialog(owner.orElse(null))) {
                return new Asked.GivenUp();
            }
            return service(job.getPrinter().getName())
                    .<Asked>map(service -> new Asked.Chosen(chosen(service, job.getPrinter(), settings)))
                    .orElseGet(Asked.NoPrinter::new);
        } finally {
            // What was chosen goes through the print service.
            job.cancelJob();
        }
    }

    private Job chosen(PrintService service, Printer printer, JobSettings settings) {
        var asked = settings.getPageLayout();
        // As much of the sheet as the printer can print on: the paper has margins of its own.
        var layout = printer.createPageLayout(asked.getPaper(), asked.getPageOrientation(), Printer.MarginType.HARDWARE_MINIMUM);
        var press = new PaperPress(service, wanted(settings, layout), format(layout));
        return (pdf, goOn) -> switch (press.print(pdf, jobName, goOn)) {
            case SENT -> Result.SENT;
            case STOPPED -> Result.STOPPED;
            case REFUSED -> Result.REFUSED;
        };
    }

    private static Optional<PrintService> service(String name) {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null))
                .filter(service -> service.getName().equals(name))
                .findFirst();
    }

    /// What was chosen at the dialog, in the words of the print service.
    static PrintRequestAttributeSet wanted(JobSettings settings, PageLayout layout) {
        var wanted = new HashPrintRequestAttributeSet();
        wanted.add(new Copies(Math.max(1, settings.getCopies())));
        wanted.add(settings.getCollation() == Collation.UNCOLLATED ? SheetCollate.UNCOLLATED : SheetCollate.COLLATED);
        wanted.add(settings.getPrintColor() == PrintColor.MONOCHROME ? Chromaticity.MONOCHROME : Chromaticity.COLOR);
        wanted.add(sides(settings.getPrintSides()));
        Optional.ofNullable(settings.getPageRanges())
                .filter(ranges -> ranges.length > 0)
                .ifPresent(ranges -> wanted.add(new PageRanges(Stream.of(ranges)
                        .map(range -> new int[] {range.getStartPage(), range.getEndPage()})
                        .toArray(int[][]::new))));
        Optional.ofNullable(MediaSize.findMedia(
                        (float) layout.getPaper().getWidth() / POINTS_PER_INCH,
                        (float) layout.getPaper().getHeight() / POINTS_PER_INCH,
                        Size2DSyntax.INCH))
                .ifPresent(wanted::add);
        Optional.ofNullable(settings.getOutputFile())
                .filter(file -> !file.isEmpty())
                .ifPresent(file -> wanted.add(new Destination(java.nio.file.Path.of(file).toUri())));
        return wanted;
    }

    private static Sides sides(PrintSides sides) {
        return switch (sides) {
            case ONE_SIDED -> Sides.ONE_SIDED;
            case DUPLEX -> Sides.DUPLEX;
            case TUMBLE -> Sides.TUMBLE;
        };
    }

    /// The sheet upright; it is turned as a whole.
    private static PageFormat format(PageLayout layout) {
        var orientation = layout.getPageOrientation();
        var across = orientation == PageOrientation.LANDSCAPE || orientation == PageOrientation.REVERSE_LANDSCAPE;
        var sheet = new java.awt.print.Paper();
        sheet.setSize(layout.getPaper().getWidth(), layout.getPaper().getHeight());
        if (across) {
            sheet.setImageableArea(
                    layout.getBottomMargin(), layout.getLeftMargin(), layout.getPrintableHeight(), layout.getPrintableWidth());
        } else {
            sheet.setImageableArea(
                    layout.getLeftMargin(), layout.getTopMargin(), layout.getPrintableWidth(), layout.getPrintableHeight());
        }
        var format = new PageFormat();
        format.setPaper(sheet);
        format.setOrientation(across ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        return format;
    }
}
