package org.ashi.export.pdf;

import java.util.List;

/// The report from its first to its last part.
record Composer(List<Section> sections) {

    Composer {
        sections = List.copyOf(sections);
    }

    static Composer practitioner() {
        return new Composer(List.of(
                new IdentitySection(),
                new TriageSection(),
                new OpenSection(),
                new FindingsSection(),
                new ChartSection(),
                new AnswersSection(),
                new SignatureSection(),
                new CausesSection(),
                new OptionsSection(),
                new GuidanceSection(),
                new ReviewSection(),
                new OriginSection()));
    }

    void compose(ReportCase report, Sheet sheet) {
        sections.forEach(s -> s.write(report, sheet));
    }
}
