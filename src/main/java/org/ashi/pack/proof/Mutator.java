package org.ashi.pack.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.ashi.pack.PackFiles;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Variable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes small random faults in a pack, to see whether the proof notices them. Each kind of fault is as likely as any other,
/// and within a kind each place.
public final class Mutator {

    /// A pack has only so many places for some kinds of fault.
    private static final int TRIES = 100;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final PackFiles files;
    private final Map<String, JsonNode> trees = new HashMap<>();
    /// For each kind of fault and each place, what may stand there instead.
    private final Map<Fault, List<List<Edit>>> edits = new EnumMap<>(Fault.class);

    /// @param pack as it was read from the files
    /// @throws IOException if a file cannot be read
    public Mutator(PackFiles files, ProtocolPack pack) throws IOException {
        this.files = files;
        for (var name : PackEdits.FILES) {
            trees.put(name, tree(name));
        }
        for (var language : pack.languages()) {
            trees.put(text(language), tree(text(language)));
        }
        var codes = new HashMap<String, List<String>>();
        pack.rules().variables().forEach((Variable v) -> codes.put(v.id(), v.codes()));
        var places = new LinkedHashMap<String, List<Edit>>();
        PackEdits.of(codes, trees).forEach(edit -> places
                .computeIfAbsent(edit.fault() + " " + edit.file() + edit.at(), p -> new ArrayList<>())
                .add(edit));
        places.values().forEach(at ->
                edits.computeIfAbsent(at.getFirst().fault(), f -> new ArrayList<>()).add(List.copyOf(at)));
    }

    /// The first so many mutants of a seed: a longer list begins with the shorter one. No fault comes twice while there are
    /// enough of its kind.
    public List<Mutant> mutants(long seed, int count) {
        var root = new SplittableRandom(seed);
        var taken = new HashSet<Edit>();
        var mutants = new ArrayList<Mutant>();
        while (mutants.size() < count && !edits.isEmpty()) {
            var random = root.split();
            var edit = pick(random);
            for (var i = 0; i < TRIES && taken.contains(edit); i++) {
                edit = pick(random);
            }
            taken.add(edit);
            mutants.add(mutant(mutants.size() + 1, edit));
        }
        return List.copyOf(mutants);
    }

    private Edit pick(RandomGenerator random) {
        var places = any(List.copyOf(edits.values()), random);
        return any(any(places, random), random);
    }

    private static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    private Mutant mutant(int number, Edit edit) {
        return new Mutant(
                number,
                edit.fault(),
                edit.file(),
                edit.at().toString(),
                edit.owner(),
                tree(edit).at(edit.at()).toString(),
                edit.with().map(JsonNode::toString).orElse(""),
                name -> changed(name, edit));
    }

    private JsonNode tree(Edit edit) {
        return Optional.ofNullable(trees.get(edit.file())).orElseThrow();
    }

    private Optional<byte[]> changed(String name, Edit edit) throws IOException {
        var tree = Optional.ofNullable(trees.get(name));
        if (name.equals(edit.file())) {
            return tree.map(edit::applied).map(MAPPER::writeValueAsBytes);
        }
        // Whoever takes a rule out takes its texts out too; else the reader would refuse the pack for the texts alone.
        return edit.fault() == Fault.DROP_RULE && name.startsWith("text/") && tree.isPresent()
                ? tree.map(t -> withoutTexts(t, "rule." + edit.owner() + ".")).map(MAPPER::writeValueAsBytes)
                : files.read(name);
    }

    private static JsonNode withoutTexts(JsonNode tree, String prefix) {
        var copy = tree.deepCopy();
        if (copy.path("texts") instanceof ObjectNode texts) {
            texts.propertyNames().stream().filter(key -> key.startsWith(prefix)).toList().forEach(texts::remove);
        }
        return copy;
    }

    private JsonNode tree(String name) throws IOException {
        return MAPPER.readTree(files.read(name).orElseThrow(() -> new IOException("there is no " + name)));
    }

    private static String text(String language) {
        return "text/" + language + ".json";
    }
}
