package org.ashi.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ashi.store.SaveResult;
import org.ashi.store.jdbc.ArchiveInUse;

/// What the program did to a folder, and what it said it kept.
///
/// @param folder where it did
/// @param before the files in it at first
/// @param checks what must be so after a cut beside what the ledger says
record Story(Path folder, Map<String, byte[]> before, List<Call> calls, Ledger ledger, List<Checkup.Check> checks) {

    private static final UnaryOperator<SaveResult> BELIEF = result -> result;

    /// Opens a new archive as the program does, works, and closes it; opens it again, hands in what was left, and works so
    /// long that the log is taken into the database in the midst of it, too.
    static Story ofTheProgram(Tap tap, Path folder) throws IOException {
        var recording = begin(tap, folder);
        var ledger = new Ledger();
        var first = Clerk.open(folder);
        clerk(first, ledger, recording).work(0, 12);
        first.close();
        try (var archive = Clerk.open(folder).knowing(first)) {
            var clerk = clerk(archive, ledger, recording);
            clerk.handIn(2);
            clerk.discard(6);
            clerk.draft(10);
            clerk.work(100, 130);
        }
        try (var archive = Clerk.open(folder)) {
            clerk(archive, ledger, recording).work(300, 8);
        }
        return new Story(folder, Map.of(), recording.calls(), ledger, List.of());
    }

    /// Where files come or go, or the database itself is made sure of.
    List<Integer> turns() {
        return IntStream.range(0, calls.size()).filter(i -> turns(calls.get(i))).boxed().toList();
    }

    private static boolean turns(Call call) {
        return switch (call) {
            case Call.Open o -> true;
            case Call.Unlink u -> true;
            case Call.Rename r -> true;
            case Call.Link l -> true;
            case Call.MakeFolder m -> true;
            case Call.Truncate t -> true;
            case Call.Sync(Path path) -> !path.endsWith("ashi.db-wal");
            case Call.Write write -> write.path().endsWith("ashi.db") || write.offset() == 0;
        };
    }

    /// The same work with another setting of `PRAGMA synchronous`.
    static Story ofACarelessOne(Tap tap, Path folder, String synchronous) throws IOException, SQLException {
        var recording = begin(tap, folder);
        var ledger = new Ledger();
        Clerk.open(folder).close();
        try (var archive = ArchiveInUse.careless(folder, synchronous)) {
            clerk(archive, ledger, recording).work(100, 130);
        }
        return new Story(folder, Map.of(), recording.calls(), ledger, List.of());
    }

    /// As if such files or folders had never been made sure of.
    Story withoutSyncOf(Predicate<Path> paths) {
        var nothing = new Call.Sync(folder.resolve("nothing"));
        var left = calls.stream()
                .map(call -> call instanceof Call.Sync && paths.test(call.path()) ? nothing : call)
                .toList();
        return new Story(folder, before, left, ledger, checks);
    }

    static Recording begin(Tap tap, Path folder) throws IOException {
        Files.createDirectories(folder);
        var recording = new Recording(folder);
        tap.to(recording);
        return recording;
    }

    static Clerk clerk(ArchiveInUse archive, Ledger ledger, Recording recording) {
        return new Clerk(archive, ledger, recording::size, BELIEF);
    }
}
