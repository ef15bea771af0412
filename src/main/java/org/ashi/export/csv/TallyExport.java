package org.ashi.export.csv;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.ashi.export.FileDisk;
import org.ashi.export.FileResult;
import org.ashi.export.WholeFile;
import org.ashi.rules.OptionStatus;
import org.ashi.tally.Figures;
import org.ashi.tally.Times;
import org.ashi.wording.PageWording;
import org.ashi.wording.Wording;

/// Saves what was counted as a table, a row for each number: whole or not at all. Blocks; call it off the screen's thread.
///
/// The columns are `group`, `code` (an id of the pack or a word that stays the same), `name` (the same in the language of
/// the program), `measure` and `value`. Times are in whole seconds.
public final class TallyExport {

    private static final System.Logger LOG = System.getLogger(TallyExport.class.getName());
    private static final String ALL = "all";

    private final Wording wording;
    private final WholeFile files;

    public TallyExport(Wording wording) {
        this(wording, new FileDisk());
    }

    TallyExport(Wording wording, FileDisk disk) {
        this.wording = wording;
        files = new WholeFile(disk, LOG, "counts");
    }

    private record Row(String group, String code, String name, String measure, Cell value) {
        Stream<Cell> cells() {
            return Stream.concat(Stream.of(group, code, name, measure).map(Cell.Words::new), Stream.of(value));
        }
    }

    /// @param target the file to make or replace, in a folder that exists
    public FileResult write(Path target, Figures figures) {
        var rows = rows(figures);
        return files.write(target, out -> {
            out.write((CsvRows.BYTE_ORDER_MARK + "group,code,name,measure,value\r\n").getBytes(StandardCharsets.UTF_8));
            for (var row : rows) {
                out.write(CsvRows.line(row.cells()).getBytes(StandardCharsets.UTF_8));
            }
            return OptionalInt.of(rows.size());
        });
    }

    private List<Row> rows(Figures f) {
        var rows = new ArrayList<Row>();
        rows.add(new Row("days", "first", "", "day", new Cell.Words(f.span().first().toString())));
        rows.add(new Row("days", "last", "", "day", new Cell.Words(f.span().last().toString())));
        rows.add(count("intakes", ALL, "", "count", f.intakes()));
        rows.add(count("intakes", "unreadable", "", "count", f.unreadable()));
        forms(rows, f.forms());
        Figures.worstFirst().forEach(level -> rows.add(
                count("level", level.name(), level(level.name()), "count", f.levels().getOrDefault(level, 0))));
        times(rows, "review", ALL, "", f.review());
        Figures.worstFirst().forEach(level -> times(
                rows, "review", level.name(), level(level.name()), f.reviewByLevel().getOrDefault(level, Times.NONE)));
        f.filling().forEach((form, times) -> times(rows, "filling", form, name("form", form), times));
        pages(rows, f.pages());
        f.causes().forEach(cause -> {
            rows.add(count("cause", cause.id(), name("cause", cause.id()), "first", cause.first()));
            rows.add(count("cause", cause.id(), name("cause", cause.id()), "named", cause.named()));
        });
        rows.add(count("cause", "none", "", "count", f.noCause()));
        f.options().forEach(option -> option(rows, option));
        rows.add(count("open", ALL, "", "intakes", f.open().intakes()));
        rows.add(count("open", ALL, "", "questions", f.open().total()));
        f.open().questions().forEach(q -> rows.add(
                count("open", q.id(), label(q.id()), "intakes", q.times())));
        return rows;
    }

    private static void forms(List<Row> rows, Figures.Forms forms) {
        rows.add(count("forms", "begun", "", "count", forms.begun()));
        rows.add(count("forms", "handed-in", "", "count", forms.handedIn()));
        rows.add(count("forms", "given-up-kept", "", "count", forms.kept()));
        rows.add(count("forms", "emergency-not-handed-in", "", "count", forms.alerted()));
        rows.add(count("forms", "given-up-deleted", "", "count", forms.deleted()));
        rows.add(count("forms", "left", "", "count", forms.left()));
    }

    private static void times(List<Row> rows, String group, String code, String name, Times times) {
        rows.add(count(group, code, name, "count", times.count()));
        rows.add(count(group, code, name, "missing", times.missing()));
        typical(rows, group, code, name, times);
    }

    private void pages(List<Row> rows, Figures.Pages pages) {
        for (var page : pages.pages()) {
            var name = new PageWording(wording).find(page.id()).orElse("");
            rows.add(count("page", page.id(), name, "count", page.times().count()));
            typical(rows, "page", page.id(), name, page.times());
            rows.add(count("page", page.id(), name, "left", page.left()));
        }
        rows.add(count("page", "unknown", "", "left", pages.unknown()));
    }

    private static void typical(List<Row> rows, String group, String code, String name, Times times) {
        times.typical().ifPresent(t -> {
            rows.add(seconds(group, code, name, "median", t.median().toSeconds()));
            rows.add(seconds(group, code, name, "ninetieth", t.ninetieth().toSeconds()));
            rows.add(seconds(group, code, name, "longest", t.longest().toSeconds()));
        });
    }

    private void option(List<Row> rows, Figures.Choice option) {
        var name = name("option", option.id());
        for (var status : OptionStatus.values()) {
            rows.add(count(
                    "option", option.id(), name, status.name().toLowerCase(Locale.ROOT),
                    option.statuses().getOrDefault(status, 0)));
        }
        rows.add(count("option", option.id(), name, "planned", option.planned()));
    }

    private static Row count(String group, String code, String name, String measure, int value) {
        return new Row(group, code, name, measure, new Cell.Whole(value));
    }

    private static Row seconds(String group, String code, String name, String measure, long value) {
        return count(group, code, name, measure + "-seconds", Math.toIntExact(value));
    }

    private String level(String name) {
        return wording.messages().get("level." + name);
    }

    /// Empty for what the pack in use does not know.
    private String name(String kind, String id) {
        return wording.find(kind, id).orElse("");
    }

    private String label(String question) {
        return wording.find("question", question, "short").orElse("");
    }
}
