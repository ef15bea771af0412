package org.ashi.export.pdf;

/// A part of the report.
@FunctionalInterface
interface Section {
    void write(ReportCase report, Sheet sheet);
}
