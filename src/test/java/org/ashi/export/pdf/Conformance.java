package org.ashi.export.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Says by veraPDF which clauses of a standard a file breaks.
public final class Conformance {

    private static final Logger QUIET = Logger.getLogger("org.verapdf");

    static {
        QUIET.setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /// A file that opens freely: PDF/A-2a and PDF/UA-1.
    ///
    /// @return each clause once, such as `PDF/UA-1 7.3-1: Figure ...`; empty for a file that keeps both
    public static List<String> problems(byte[] pdf) {
        return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)
                .flatMap(flavour -> problems(pdf, flavour, "").stream())
                .toList();
    }

    /// A locked file: PDF/UA-1 alone.
    public static List<String> problems(byte[] pdf, String password) {
        return problems(pdf, PDFAFlavour.PDFUA_1, password);
    }

    private static List<String> problems(byte[] pdf, PDFAFlavour flavour, String password) {
        var foundry = Foundries.defaultInstance();
        try (var parser = password.isEmpty()
                        ? foundry.createParser(new ByteArrayInputStream(pdf), flavour)
                        : foundry.createParser(new ByteArrayInputStream(pdf), flavour, password);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var broken = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> flavour.getId() + " " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + ": " + a.getMessage())
                    .distinct()
                    .toList();
            return broken.isEmpty() && !result.isCompliant() ? List.of(flavour.getId() + " not compliant") : broken;
        } catch (Exception unreadable) {
            return List.of(flavour.getId() + " cannot be read: " + unreadable);
        }
    }
}
