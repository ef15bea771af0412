package org.ashi.tally;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.OptionStatus;
import org.ashi.store.StoredIntake;
import org.ashi.tally.Times.Gathering;

/// Counts intakes. It is given one at a time and keeps numbers only: no id of an intake, no name, no answer.
public final class Tally {

    private final Span span;
    private final EnumMap<TriageLevel, Integer> levels = zeros(TriageLevel.class);
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Map<String, EnumMap<OptionStatus, Integer>> options = new LinkedHashMap<>();
    private final Map<String, Integer> planned = new HashMap<>();
    private final Map<String, Integer> questions = new HashMap<>();
    private final Gathering review = new Gathering();
    private final Map<TriageLevel, Gathering> byLevel = new EnumMap<>(TriageLevel.class);
    private final Map<String, Gathering> filling = new HashMap<>();
    private final PageTally pages = new PageTally();
    private Figures.Forms forms = Figures.Forms.NONE;
    private int intakes;
    private int unreadable;
    private int noCause;
    private int open;

    public Tally(Span span) {
        this.span = span;
    }

    /// What became of the forms begun, counted elsewhere.
    public void forms(Figures.Forms counted) {
        forms = counted;
    }

    /// One that could not be read.
    public void unreadable() {
        unreadable++;
    }

    /// One intake. Those still being filled in are no matter of a practitioner yet; of them nothing is counted but the page that
    /// they came to.
    ///
    /// @param opened how long after it was handed in a practitioner first opened it; empty where nobody did
    public void add(StoredIntake stored, Optional<Duration> opened) {
        var intake = stored.intake();
        if (intake.finishedAt().isPresent()) {
            pages.handedIn(intake.pageTimes());
        } else {
            pages.left(intake.pageTimes());
        }
        if (intake.status() == Status.UNFINISHED) {
            return;
        }
        intakes++;
        levels.merge(stored.level(), 1, Integer::sum);
        intake.finishedAt().ifPresent(at -> {
            review.add(opened);
            byLevel.computeIfAbsent(stored.level(), l -> new Gathering()).add(opened);
            filling.computeIfAbsent(intake.form(), f -> new Gathering())
                    .add(Optional.of(Duration.between(intake.startedAt(), at)));
        });
        assessed(stored.assessment(), stored.level());
        intake.review().plan().option().ifPresent(option -> {
            planned.merge(option, 1, Integer::sum);
            options.computeIfAbsent(option, o -> zeros(OptionStatus.class));
        });
    }

    private void assessed(Assessment assessment, TriageLevel level) {
        var causes = assessment.causes();
        causes.stream().map(Assessment.RankedCause::causeId).distinct().forEach(id -> named.merge(id, 1, Integer::sum));
        causes.stream().limit(1).forEach(cause -> first.merge(cause.causeId(), 1, Integer::sum));
        noCause += causes.isEmpty() ? 1 : 0;
        assessment.options().forEach(option -> options.computeIfAbsent(option.optionId(), o -> zeros(OptionStatus.class))
                .merge(assessment.status(option, level), 1, Integer::sum));
        assessment.open().forEach(question -> questions.merge(question, 1, Integer::sum));
        open += assessment.open().isEmpty() ? 0 : 1;
    }

    /// As it stands.
    public Figures figures() {
        var causes = named.entrySet().stream()
                .map(e -> new Figures.Cause(e.getKey(), first.getOrDefault(e.getKey(), 0), e.getValue()))
                .sorted(Comparator.comparingInt(Figures.Cause::first)
                        .thenComparingInt(Figures.Cause::named)
                        .reversed()
                        .thenComparing(Figures.Cause::id))
                .toList();
        var choices = options.entrySet().stream()
                .map(e -> new Figures.Choice(e.getKey(), e.getValue(), planned.getOrDefault(e.getKey(), 0)))
                .toList();
        var asked = questions.entrySet().stream()
                .map(e -> new Figures.Open.Question(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Figures.Open.Question::times)
                        .reversed()
                        .thenComparing(Figures.Open.Question::id))
                .toList();
        var reviews = new EnumMap<TriageLevel, Times>(TriageLevel.class);
        for (var level : TriageLevel.values()) {
            reviews.put(level, Optional.ofNullable(byLevel.get(level)).map(Gathering::times).orElse(Times.NONE));
        }
        var fillings = new HashMap<String, Times>();
        filling.forEach((form, times) -> fillings.put(form, times.times()));
        return new Figures(
                span, intakes, unreadable, forms, levels, causes, noCause, choices, new Figures.Open(open, asked), review.times(),
                reviews, fillings, pages.pages());
    }

    private static <E extends Enum<E>> EnumMap<E, Integer> zeros(Class<E> type) {
        var map = new EnumMap<E, Integer>(type);
        for (var value : type.getEnumConstants()) {
            map.put(value, 0);
        }
        return map;
    }
}
