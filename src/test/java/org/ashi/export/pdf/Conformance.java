package org.ashi.export.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

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
    /// @return each clause once, such as `ua1 7.3-1: Figure ...`; empty for a file that keeps both
    public static List<String> problems(byte[] pdf) {
        return problems(pdf, "", List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1));
    }

    /// A locked file: PDF/UA-1 alone.
    public static List<String> problems(byte[] pdf, String password) {
        return problems(pdf, password, List.of(PDFAFlavour.PDFUA_1));
    }

    private static List<String> problems(byte[] pdf, String password, List<PDFAFlavour> flavours) {
        var foundry = Foundries.defaultInstance();
        var in = new ByteArrayInputStream(pdf);
        try (var parser = password.isEmpty()
                        ? foundry.createParser(in, flavours.getFirst())
                        : foundry.createParser(in, flavours.getFirst(), password);
                var validator = foundry.createValidator(flavours)) {
            var results = validator.validateAll(parser);
            if (!results.stream().map(ValidationResult::getPDFAFlavour).toList().equals(flavours)) {
                return List.of("not all of it was checked");
            }
            return results.stream().flatMap(r -> problems(r).stream()).toList();
        } catch (Exception unreadable) {
            return List.of("cannot be read: " + unreadable);
        }
    }

    private static List<String> problems(ValidationResult result) {
        var flavour = result.getPDFAFlavour().getId();
        var broken = result.getTestAssertions().stream()
                .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                .map(a -> flavour + " " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + ": " + a.getMessage())
                .distinct()
                .toList();
        return broken.isEmpty() && !result.isCompliant() ? List.of(flavour + " is not kept") : broken;
    }
}
