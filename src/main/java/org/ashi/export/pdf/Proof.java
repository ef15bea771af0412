package org.ashi.export.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ashi.export.pdf.flow.Repertoire;
import org.ashi.text.Messages;

/// Compares a finished file with the record it was made from.
final class Proof {

    private final Repertoire repertoire;

    Proof(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    /// Ids of what is not in the file where it should be; empty if all is there.
    ///
    /// @param head what every page names on top
    /// @param foot what every page names below, after its number
    List<String> missing(List<ReadBack.Page> pages, ReportCase report, String head, String foot) {
        return missing(pages, Expected.of(report), report.wording().messages(), head, foot);
    }

    /// The same of any paper.
    ///
    /// @param parts what must be there, in this order
    /// @param m of the paper's language
    List<String> missing(List<ReadBack.Page> pages, List<Expected.Part> parts, Messages m, String head, String foot) {
        var missing = new ArrayList<>(pageProblems(pages, m, head, foot));
        var found = new StringBuilder();
        pages.forEach(p -> found.append(bare(p.body())));
        var at = 0;
        var unprintable = new TreeSet<Integer>();
        for (var part : parts) {
            unprintable.addAll(repertoire.missing(part.text()));
            var wanted = bare(repertoire.printed(part.text()));
            var here = found.indexOf(wanted, at);
            if (here < 0) {
                missing.add(part.id());
            } else {
                at = here + wanted.length();
            }
        }
        if (!unprintable.isEmpty()) {
            var line = OriginSection.unprintable(m, unprintable);
            if (found.indexOf(bare(line), at) < 0) {
                missing.add("unprintable");
            }
        }
        return missing;
    }

    private List<String> pageProblems(List<ReadBack.Page> pages, Messages m, String head, String foot) {
        var problems = new ArrayList<String>();
        for (var i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var number = i + 1;
            if (!bare(page.header()).equals(bare(repertoire.printed(head)))) {
                problems.add("page." + number + ".header");
            }
            if (!bare(page.footer()).startsWith(bare(m.get("report.page", number, pages.size())))) {
                problems.add("page." + number + ".number");
            }
            if (!bare(page.footer()).endsWith(bare(repertoire.printed(foot)))) {
                problems.add("page." + number + ".footer");
            }
            if (page.outside() > 0) {
                problems.add("page." + number + ".outside");
            }
            if (page.body().isBlank()) {
                problems.add("page." + number + ".empty");
            }
        }
        return problems;
    }

    /// Where lines break is the layout's business, so that white space does not count.
    private static String bare(String text) {
        var bare = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
