package org.ashi.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ashi.pack.proof.Fate;
import org.ashi.pack.proof.Mutant;
import org.ashi.pack.proof.Story;
import org.ashi.text.Messages;

/// Writes what became of mutants.
final class MutantWriter {

    /// A mutant and what became of it.
    record Tried(Mutant mutant, Fate fate) {}

    /// What stands at a place may be a whole rule.
    private static final int MAX_JSON = 160;

    private final Console console;
    private final Messages messages;

    MutantWriter(Console console, Messages messages) {
        this.console = console;
        this.messages = messages;
    }

    /// The survivors, which checks caught the others, and how many in all.
    void text(List<Tried> all) {
        var by = by(all);
        for (var tried : all) {
            if (tried.fate() instanceof Fate.Survived(boolean undecided, Optional<Story> difference)) {
                survivor(tried.mutant(), undecided, difference);
            }
        }
        all.stream().filter(tried -> tried.fate() instanceof Fate.Same).map(Tried::mutant).forEach(this::none);
        by.forEach((check, count) ->
                say("cli.mutate.by", new ProofWords(messages).check(check), count));
        var same = same(all);
        if (same > 0) {
            say("cli.mutate.none", same);
        }
        say("cli.mutate.total", caught(all), all.size() - same);
    }

    private void none(Mutant mutant) {
        say("cli.mutate.noFault", mutant.number(), fault(mutant), place(mutant));
    }

    private String fault(Mutant mutant) {
        return messages.get("proof.fault." + mutant.fault().name());
    }

    private static String place(Mutant mutant) {
        return mutant.file() + mutant.pointer() + (mutant.owner().isEmpty() ? "" : " (" + mutant.owner() + ")");
    }

    private void survivor(Mutant mutant, boolean undecided, Optional<Story> difference) {
        say("cli.mutate.survived", mutant.number(), fault(mutant), place(mutant));
        say("cli.mutate.before", shortened(mutant.before()));
        if (!mutant.after().isEmpty()) {
            say("cli.mutate.after", shortened(mutant.after()));
        }
        if (undecided) {
            say("cli.mutate.undecided");
        }
        say(difference.isPresent() ? "cli.mutate.different" : "cli.mutate.same");
        difference.ifPresent(story -> StoryJson.of(id(mutant), story).forEach(object -> console.line(object.line())));
        console.line("");
    }

    void json(List<Tried> all, long seed) {
        try (var lines = new Json(console.out())) {
            var json = lines.generator();
            json.writeStartObject();
            json.writeNumberProperty("seed", seed);
            json.writeNumberProperty("count", all.size());
            json.writeNumberProperty("caught", caught(all));
            json.writeNumberProperty("same", same(all));
            json.writeArrayPropertyStart("mutants");
            for (var tried : all) {
                json.writeStartObject();
                mutant(lines, tried.mutant());
                switch (tried.fate()) {
                    case Fate.Caught(String check, String claim) -> {
                        json.writeStringProperty("fate", "CAUGHT");
                        json.writeStringProperty("check", check);
                        json.writeStringProperty("claim", claim);
                    }
                    case Fate.Same same -> json.writeStringProperty("fate", "SAME");
                    case Fate.Survived(boolean undecided, Optional<Story> difference) -> {
                        json.writeStringProperty("fate", "SURVIVED");
                        json.writeBooleanProperty("undecided", undecided);
                        json.writeArrayPropertyStart("story");
                        difference.ifPresent(story -> StoryJson.of(id(tried.mutant()), story).forEach(o -> o.write(json)));
                        json.writeEndArray();
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            lines.endLine();
        }
    }

    private static void mutant(Json lines, Mutant mutant) {
        var json = lines.generator();
        json.writeNumberProperty("number", mutant.number());
        json.writeStringProperty("fault", mutant.fault().name());
        json.writeStringProperty("file", mutant.file());
        json.writeStringProperty("pointer", mutant.pointer());
        json.writeStringProperty("owner", mutant.owner());
        json.writeName("before");
        json.writeRawValue(mutant.before());
        if (!mutant.after().isEmpty()) {
            json.writeName("after");
            json.writeRawValue(mutant.after());
        }
    }

    private static String id(Mutant mutant) {
        return "mutant " + mutant.number();
    }

    /// What was proved to be no fault.
    private static int same(List<Tried> all) {
        return (int) all.stream().filter(tried -> tried.fate() instanceof Fate.Same).count();
    }

    private static int caught(List<Tried> all) {
        return by(all).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> by(List<Tried> all) {
        var by = new TreeMap<String, Integer>();
        for (var tried : all) {
            if (tried.fate() instanceof Fate.Caught(String check, String claim)) {
                by.merge(check, 1, Integer::sum);
            }
        }
        return by;
    }

    private void say(String key, Object... args) {
        console.line(messages.get(key, args));
    }

    private static String shortened(String json) {
        return json.length() <= MAX_JSON ? json : json.substring(0, MAX_JSON) + "…";
    }
}
