package org.ashi.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Harm;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.text.Messages;

/// Puts into words what staff put down in a record.
public final class EntryWording {

    private static final String BETWEEN = " · ";

    private final Wording wording;
    private final Messages messages;

    public EntryWording(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
    }

    /// Who and when, such as "Noor Ash, 21 Nov 2026, 09:05".
    public String who(Entry entry) {
        return messages.get("decision.entry.who", entry.by(), messages.dateTime(entry.at()));
    }

    /// What was put down, in one sentence or two. Where a plan was changed, what was changed of it: a day that is moved is no new plan.
    ///
    /// @param number of the entry, from 0, oldest first
    public String what(Review review, int number) {
        var entry = review.entries().get(number);
        return entry.deed() instanceof Deed.Planned(Plan plan)
                ? before(review, number).map(was -> changed(was, plan)).orElseGet(() -> what(entry))
                : what(entry);
    }

    /// The plan as it stood until then; empty where there was none.
    private static Optional<Plan> before(Review review, int number) {
        return review.entries().stream()
                .limit(number)
                .filter(e -> e.deed() instanceof Deed.Planned)
                .reduce((earlier, later) -> later)
                .map(e -> ((Deed.Planned) e.deed()).plan())
                .filter(plan -> !plan.equals(Plan.NONE));
    }

    private String changed(Plan was, Plan plan) {
        var out = was.option().isPresent() && plan.option().isEmpty() && plan.sessions().isEmpty();
        if (!out && !(was.option().equals(plan.option()) && was.sessions().equals(plan.sessions()))) {
            return messages.get("decision.entry.planned", plan(plan));
        }
        var parts = new ArrayList<String>();
        day(was.reviewOn(), plan.reviewOn()).ifPresent(parts::add);
        if (out) {
            parts.add(messages.get("decision.entry.unplanned", plan(new Plan(was.option(), was.sessions(), Optional.empty()))));
        }
        return parts.isEmpty() ? messages.get("decision.entry.planned", plan(plan)) : String.join(" ", parts);
    }

    private Optional<String> day(Optional<LocalDate> was, Optional<LocalDate> now) {
        if (was.equals(now)) {
            return Optional.empty();
        }
        if (now.isEmpty()) {
            return was.map(day -> messages.get("decision.entry.dayDone", messages.date(day)));
        }
        var to = messages.date(now.get());
        return Optional.of(was.map(day -> messages.get("decision.entry.dayMoved", messages.date(day), to))
                .orElseGet(() -> messages.get("decision.entry.daySet", to)));
    }

    /// What was put down, without what stood before.
    public String what(Entry entry) {
        return switch (entry.deed()) {
            case Deed.Planned(Plan plan) -> messages.get("decision.entry.planned", plan(plan));
            case Deed.LevelSet(var level, String reason) ->
                messages.get("decision.entry.level", messages.get("level." + level.name()), reason);
            case Deed.Amended(String text) -> messages.get("decision.entry.amended", text);
            case Deed.Harmed harmed -> harmed(harmed);
            case Deed.Scored(String instrument, var day, var score) ->
                messages.get("decision.entry.scored", instrument, score.text(), messages.date(day));
            case Deed.Asked(String id, var before, var now) ->
                messages.get(
                        "decision.entry.asked",
                        wording.label(id),
                        wording.answer(id, Optional.of(now)),
                        wording.answer(id, before));
            case Deed.TakenOn t -> messages.get("decision.entry.takenOn");
            case Deed.LetGo l -> messages.get("decision.entry.letGo");
            case Deed.Matched m -> messages.get("decision.entry.matched");
            case Deed.Parted p -> messages.get("decision.entry.parted");
        };
    }

    /// The plan in words; that there is none where nothing is planned.
    public String plan(Plan plan) {
        var parts = new ArrayList<String>();
        plan.option().ifPresent(id -> parts.add(wording.find("option", id).orElse(id)));
        plan.sessions().ifPresent(n -> parts.add(messages.get("decision.plan.sessions.count", n)));
        plan.reviewOn().ifPresent(day -> parts.add(messages.get("decision.plan.reviewOn", messages.date(day))));
        return parts.isEmpty() ? messages.get("decision.plan.none") : String.join(BETWEEN, parts);
    }

    public String harm(Harm harm) {
        return messages.get("decision.harm." + harm.name());
    }

    /// Who set the level that counts, when and why; empty where the rules' level stands.
    public Optional<String> levelSet(Review review) {
        return review.entries().reversed().stream()
                .filter(e -> e.deed() instanceof Deed.LevelSet)
                .findFirst()
                .map(e -> messages.get("decision.level.setBy", who(e), ((Deed.LevelSet) e.deed()).reason()));
    }

    private String harmed(Deed.Harmed harmed) {
        var kind = messages.get(
                harmed.serious() ? "decision.entry.harmSerious" : "decision.entry.harm",
                harm(harmed.harm()),
                messages.date(harmed.day()));
        return harmed.text().isEmpty() ? kind : kind + " " + harmed.text();
    }
}
