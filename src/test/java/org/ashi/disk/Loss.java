package org.ashi.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What a power cut leaves of the changes that no sync had made sure of.
enum Loss {
    /// Nothing was lost.
    NONE {
        @Override
        List<Call> left(List<Call> changes, Random random) {
            return changes;
        }
    },
    /// All was lost.
    ALL {
        @Override
        List<Call> left(List<Call> changes, Random random) {
            return List.of();
        }
    },
    /// They were done up to one of them.
    PREFIX {
        @Override
        List<Call> left(List<Call> changes, Random random) {
            return changes.subList(0, random.nextInt(changes.size() + 1));
        }
    },
    /// Some were done.
    DROP {
        @Override
        List<Call> left(List<Call> changes, Random random) {
            return changes.stream().filter(change -> random.nextBoolean()).toList();
        }
    },
    /// Some were done, in another order.
    REORDER {
        @Override
        List<Call> left(List<Call> changes, Random random) {
            var some = new ArrayList<>(DROP.left(changes, random));
            Collections.shuffle(some, random);
            return some;
        }
    },
    /// Some sectors were written.
    TEAR {
        @Override
        List<Call> left(List<Call> changes, Random random) {
            return sectors(changes).filter(sector -> random.nextBoolean()).toList();
        }
    },
    /// Some sectors were written, and some hold anything.
    TRASH {
        @Override
        List<Call> left(List<Call> changes, Random random) {
            return sectors(changes)
                    .filter(sector -> random.nextInt(3) > 0)
                    .map(sector -> random.nextBoolean() ? sector : trashed(sector, random))
                    .toList();
        }
    };

    private static final int SECTOR = 512;

    /// What was done of changes to one file, or of names in one folder.
    abstract List<Call> left(List<Call> changes, Random random);

    private static java.util.stream.Stream<Call> sectors(List<Call> changes) {
        return changes.stream().flatMap(change -> sectors(change).stream());
    }

    private static List<Call> sectors(Call change) {
        if (!(change instanceof Call.Write write)) {
            return List.of(change);
        }
        var sectors = new ArrayList<Call>();
        for (int from = 0; from < write.bytes().length; ) {
            var at = write.offset() + from;
            var to = (int) Math.min(write.bytes().length, from + SECTOR - at % SECTOR);
            sectors.add(new Call.Write(write.path(), at, Arrays.copyOfRange(write.bytes(), from, to)));
            from = to;
        }
        return sectors;
    }

    private static Call trashed(Call change, Random random) {
        if (!(change instanceof Call.Write write)) {
            return change;
        }
        var bytes = new byte[write.bytes().length];
        random.nextBytes(bytes);
        return new Call.Write(write.path(), write.offset(), bytes);
    }
}
