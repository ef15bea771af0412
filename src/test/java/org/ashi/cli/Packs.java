package org.ashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ashi.pack.PackCopy;

/// Copies of the pack that ships, with a fault where a test wants one.
final class Packs {

    private Packs() {}

    /// The pack as it is.
    static Path copy(Path folder) throws IOException {
        PackCopy.to(folder);
        return folder;
    }

    /// A collapse is urgent only.
    static Path lowered(Path folder) throws IOException {
        return changed(
                folder, "rules.json", "\"rf_collapse\", \"is\": \"yes\"}, \"triage\": \"EMERGENCY\"",
                "\"rf_collapse\", \"is\": \"yes\"}, \"triage\": \"URGENT\"");
    }

    /// A rule asks for what no question asks.
    static Path unreadable(Path folder) throws IOException {
        return changed(
                folder, "rules.json", "\"rf_collapse\", \"is\": \"yes\"}, \"triage\"",
                "\"rf_colapse\", \"is\": \"yes\"}, \"triage\"");
    }

    static Path changed(Path folder, String file, String before, String after) throws IOException {
        copy(folder);
        var text = Files.readString(folder.resolve(file));
        if (!text.contains(before)) {
            throw new AssertionError("the pack does not say " + before);
        }
        Files.writeString(folder.resolve(file), text.replace(before, after));
        return folder;
    }
}
