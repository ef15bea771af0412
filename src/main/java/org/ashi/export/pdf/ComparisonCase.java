package org.ashi.export.pdf;

import org.ashi.course.DifferenceWords;
import org.ashi.course.VisitDifference;

/// Two visits of one patient.
///
/// @param then the earlier one, as its own report would have it
/// @param now the later one
record ComparisonCase(ReportCase then, ReportCase now, VisitDifference difference) {

    DifferenceWords words() {
        return new DifferenceWords(now.wording());
    }
}
