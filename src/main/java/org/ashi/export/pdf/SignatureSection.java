package org.ashi.export.pdf;

import java.util.List;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.Mark;
import org.ashi.wording.SignatureWording;

/// What the patient put under the answers, whether it still holds, and where the patient was helped.
final class SignatureSection implements Section {

    @Override
    public void write(ReportCase report, Sheet sheet) {
        sheet.together(() -> signature(report, sheet));
        sheet.rows(report.wording().messages().get("report.help"), helps(report));
    }

    private static void signature(ReportCase report, Sheet sheet) {
        var m = report.wording().messages();
        var words = new SignatureWording(report.wording());
        var intake = report.stored().intake();
        sheet.section(m.get("report.patientSignature"));
        sheet.row(m.get("report.patientSignature.state"), state(report));
        intake.signature().ifPresent(signature -> {
            sheet.row(m.get("report.patientSignature.given"), words.given(signature));
            sheet.row(m.get("report.patientSignature.consent"), words.consent(signature));
            if (signature.mark() instanceof Mark.Drawn drawn) {
                sheet.gap(4);
                sheet.add(new SignatureDrawing(
                        drawn, m.get("report.patientSignature") + ": " + words.given(signature)));
                sheet.gap(6);
            }
        });
    }

    /// In words, with what must be known about it.
    static String state(ReportCase report) {
        var words = new SignatureWording(report.wording());
        var intake = report.stored().intake();
        return words.state(intake) + words.remark(intake).map(remark -> ". " + remark).orElse("");
    }

    static List<String> helps(ReportCase report) {
        var helps = new SignatureWording(report.wording()).helps(report.stored().intake());
        return helps.isEmpty() ? List.of(report.wording().messages().get("help.none")) : helps;
    }

    static boolean broken(ReportCase report) {
        return Signature.state(report.stored().intake()) == Signature.State.BROKEN;
    }
}
