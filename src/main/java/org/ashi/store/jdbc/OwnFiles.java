package org.ashi.store.jdbc;

import java.util.Optional;
import java.util.regex.Pattern;

/// Names of what the program makes in its data folder. The folder may hold other things as well, which are nobody's business.
public final class OwnFiles {

    /// Those that are written whole, by way of a part with a number.
    private static final String SMALL = "workstation(?:-before-[^.]+)?\\.key|log-head(?:-unfit)?|backup-news|restored"
            + "|(?:staff-code|settings)\\.json";

    private static final Pattern PART = Pattern.compile("(" + SMALL + ")\\.\\d+\\.part");

    private static final Pattern OWN = Pattern.compile(SMALL + "|ashi(-(damaged|before|restoring).*)?\\.db(-wal|-shm|-journal)?"
            + "|(ashi(-backup)?|backup-news)\\.lock|.+\\.part|native|reports|backups|sample|scratch-\\d+");

    private OwnFiles() {}

    public static boolean has(String name) {
        return OWN.matcher(name).matches();
    }

    /// @return the name of the small file whose unfinished part this is
    static Optional<String> ofPart(String name) {
        var part = PART.matcher(name);
        return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
    }
}
