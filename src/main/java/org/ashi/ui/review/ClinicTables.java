package org.ashi.ui.review;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;
import org.ashi.tally.Figures;
import org.ashi.tally.Times;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// The tables of the clinic view.
final class ClinicTables {

    /// More would be scrolled past; the file has them all.
    private static final int MOST_QUESTIONS = 12;

    private final Wording wording;
    private final Messages messages;
    private final Symbols symbols;

    ClinicTables(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
        symbols = new Symbols(messages);
    }

    List<Node> of(Figures figures) {
        var forms = forms(figures.forms());
        if (figures.intakes() == 0) {
            return List.of(forms);
        }
        return List.of(
                new Pair(levels(figures), forms),
                review(figures),
                new Pair(causes(figures), open(figures)),
                options(figures),
                filling(figures),
                new PageTables(wording, this::time).of(figures.pages()));
    }

    private CountTable levels(Figures figures) {
        var table = new CountTable("levels", messages.get("clinic.levels"), 34, 36, 14, 16).heads("", "", count(), messages.get("clinic.share"));
        for (var level : Figures.worstFirst()) {
            int n = figures.levels().getOrDefault(level, 0);
            table.row(
                    level.name(), symbols.level(level), new Bar(n, figures.intakes()),
                    List.of(number(n), messages.get("clinic.percent", Math.round(100.0 * n / figures.intakes()))));
        }
        return table;
    }

    private CountTable forms(Figures.Forms forms) {
        var table = new CountTable("forms", messages.get("clinic.forms"), 56, 26, 18).heads("", "", count());
        form(table, "begun", messages.get("clinic.forms.begun"), forms.begun(), forms);
        form(table, "handedIn", messages.get("clinic.forms.handedIn"), forms.handedIn(), forms);
        form(table, "kept", messages.get("clinic.forms.kept"), forms.kept(), forms);
        form(table, "deleted", messages.get("clinic.forms.deleted"), forms.deleted(), forms);
        form(table, "alerted", messages.get("clinic.forms.alerted"), forms.alerted(), forms);
        form(table, "left", messages.get("clinic.forms.left"), forms.left(), forms);
        return table;
    }

    private void form(CountTable table, String code, String words, int n, Figures.Forms forms) {
        table.row(code, Blocks.label(words), new Bar(n, forms.begun()), List.of(number(n)));
    }

    private Node review(Figures figures) {
        var table = new CountTable("review", messages.get("clinic.review"), 25, 15, 15, 15, 15, 15)
                .heads("", messages.get("clinic.review.opened"), messages.get("clinic.median"), messages.get("clinic.ninetieth"),
                        messages.get("clinic.longest"), messages.get("clinic.review.waiting"));
        table.row("all", messages.get("clinic.all"), times(figures.review(), true));
        for (TriageLevel level : Figures.worstFirst()) {
            table.row(level.name(), symbols.level(level), times(figures.reviewByLevel().getOrDefault(level, Times.NONE), true));
        }
        return table.remark(Blocks.label(messages.get("clinic.review.about"), "muted"));
    }

    private Node filling(Figures figures) {
        var table = new CountTable("filling", messages.get("clinic.filling"), 25, 15, 15, 15, 15, 15)
                .heads("", count(), messages.get("clinic.median"), messages.get("clinic.ninetieth"), messages.get("clinic.longest"));
        figures.filling().forEach((form, times) -> table.row(form, name("form", form), times(times, false)));
        return table;
    }

    private List<String> times(Times times, boolean missing) {
        var typical = times.typical()
                .map(t -> List.of(time(t.median()), time(t.ninetieth()), time(t.longest())))
                .orElseGet(() -> List.of("–", "–", "–"));
        return Stream.of(List.of(number(times.count())), typical, missing ? List.of(number(times.missing())) : List.<String>of())
                .flatMap(List::stream)
                .toList();
    }

    private CountTable causes(Figures figures) {
        var table = new CountTable("causes", messages.get("clinic.causes"), 46, 14, 18, 22)
                .heads("", "", messages.get("clinic.causes.first"), messages.get("clinic.causes.named"));
        figures.causes().forEach(cause -> table.row(
                cause.id(), Blocks.label(name("cause", cause.id())), new Bar(cause.first(), figures.intakes()),
                List.of(number(cause.first()), number(cause.named()))));
        table.row(
                "none", Blocks.label(messages.get("clinic.causes.none"), "muted"), new Bar(figures.noCause(), figures.intakes()),
                List.of(number(figures.noCause())));
        return table.remark(Blocks.label(messages.get("clinic.causes.about"), "muted"));
    }

    private CountTable open(Figures figures) {
        var open = figures.open();
        var table = new CountTable("open", messages.get("clinic.open"), 62, 20, 18).heads("", "", count());
        table.row(
                "intakes", Blocks.label(messages.get("clinic.open.intakes")), new Bar(open.intakes(), figures.intakes()),
                List.of(number(open.intakes())));
        open.questions().stream().limit(MOST_QUESTIONS).forEach(question -> table.row(
                question.id(), Blocks.label(wording.find("question", question.id(), "short").orElse(question.id())),
                new Bar(question.times(), figures.intakes()), List.of(number(question.times()))));
        var more = open.questions().size() - MOST_QUESTIONS;
        return more > 0 ? table.remark(Blocks.label(messages.get("clinic.open.more", more), "muted")) : table;
    }

    private Node options(Figures figures) {
        var statuses = List.of(OptionStatus.OFFER, OptionStatus.CAVEAT, OptionStatus.WITHHOLD, OptionStatus.NOT_MATCHED);
        var heads = Stream.concat(
                        Stream.concat(Stream.of(""), statuses.stream().map(s -> messages.get("option.status." + s))),
                        Stream.of(messages.get("clinic.options.planned")))
                .toArray(String[]::new);
        var table = new CountTable("options", messages.get("clinic.options"), 25, 15, 15, 15, 15, 15).heads(heads);
        figures.options().forEach(option -> table.row(
                option.id(),
                name("option", option.id()),
                Stream.concat(
                                statuses.stream().map(s -> option.statuses().getOrDefault(s, 0)),
                                Stream.of(option.planned()))
                        .map(this::number)
                        .toList()));
        return table;
    }

    private String count() {
        return messages.get("clinic.count.head");
    }

    private String number(int n) {
        return messages.get("clinic.number", n);
    }

    /// The id where the pack in use does not know it.
    private String name(String kind, String id) {
        return wording.find(kind, id).orElse(id);
    }

    private String time(Duration time) {
        if (time.toMinutes() < 1) {
            return messages.get("clinic.time.seconds", time.toSeconds());
        }
        if (time.toHours() < 1) {
            return messages.get("clinic.time.minutes", time.toMinutes(), time.toSecondsPart());
        }
        return time.toDays() < 1
                ? messages.get("clinic.time.hours", time.toHours(), time.toMinutesPart())
                : messages.get("clinic.time.days", time.toDays(), time.toHoursPart());
    }
}
