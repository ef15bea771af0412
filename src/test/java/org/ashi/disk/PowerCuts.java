package org.ashi.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Cuts a story off at random points, and starts the program on what each cut leaves.
final class PowerCuts {

    /// What came of it.
    ///
    /// @param states how many cuts, by what was lost in them
    /// @param checked how many acknowledged intakes were looked for, over all cuts
    /// @param broken per cut, what was not as it must be
    record Outcome(Map<Loss, Integer> states, long checked, List<String> broken) {}

    private static final Loss[] LOSSES = Loss.values();

    private final Story story;
    private final Path scratch;
    private final Random random;
    private final VolatileDisk disk;
    private final Map<Loss, Integer> states = new EnumMap<>(Loss.class);
    private final List<String> broken = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private long checked;

    /// @param scratch a folder for the states, one after the other
    PowerCuts(Story story, Path scratch, long seed) {
        this.story = story;
        this.scratch = scratch;
        random = new Random(seed);
        disk = new VolatileDisk(story.folder());
        story.before().forEach(disk::hold);
    }

    Outcome play(int cuts) throws IOException, SQLException {
        var calls = story.calls();
        var points = random.ints(cuts, 0, calls.size() + 1).map(this::oftenNearATurn).sorted().toArray();
        var done = 0;
        for (var point : points) {
            calls.subList(done, point).forEach(disk::apply);
            done = point;
            cut(point);
        }
        return new Outcome(states, checked, broken);
    }

    /// Half of them are moved to where files come, go, or are made sure of: most calls are writes into the middle of the log.
    private int oftenNearATurn(int point) {
        var turns = story.turns();
        if (random.nextBoolean()) {
            return point;
        }
        var moved = turns.get(random.nextInt(turns.size())) - 2 + random.nextInt(8);
        return Math.clamp(moved, 0, story.calls().size());
    }

    private void cut(int point) throws IOException, SQLException {
        var loss = nextLoss();
        states.merge(loss, 1, Integer::sum);
        var folder = scratch.resolve("state");
        Files.createDirectories(folder);
        for (var file : disk.after(loss, random).entrySet()) {
            var path = folder.resolve(file.getKey());
            if (file.getKey().endsWith("/")) {
                Files.createDirectories(path);
            } else {
                Files.write(path, file.getValue());
            }
        }
        spoilSharedMemory(folder.resolve("ashi.db-shm"));
        checked += story.ledger().acknowledgedBy(point);
        for (var what : Checkup.of(folder, story.ledger(), point, story.checks())) {
            broken.add("cut after call " + point + ", " + loss + ": " + what);
        }
        Folders.delete(folder);
    }

    /// Each as often as the others, in any order.
    private Loss nextLoss() {
        if (losses.isEmpty()) {
            losses.addAll(List.of(LOSSES));
            Collections.shuffle(losses, random);
        }
        return losses.removeLast();
    }

    /// SQLite writes it through memory, so what a power cut leaves of it is anybody's guess.
    private void spoilSharedMemory(Path file) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> {
                var bytes = new byte[32 * 1024];
                random.nextBytes(bytes);
                Files.write(file, bytes);
            }
            default -> {}
        }
    }
}
