package org.ashi.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.ashi.vault.SafeFile;
import org.ashi.vault.Stored;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `queue-filters.json` of the data folder: filters of the queue that were kept at this computer. Only codes of levels and statuses
/// stand there, and nothing that somebody typed: it could be a name.
public final class KeptFilters {

    /// More are no help.
    public static final int MOST = 12;

    private static final int FORMAT = 1;

    private final Stored file;

    KeptFilters(Stored file) {
        this.file = file;
    }

    /// @param dataFolder need not exist yet
    public static KeptFilters in(Path dataFolder) {
        return new KeptFilters(new SafeFile(dataFolder.resolve("queue-filters.json")));
    }

    /// @param levels codes of levels, none for all
    /// @param status code of a choice of statuses
    public record Kept(List<String> levels, String status) {
        public Kept {
            levels = List.copyOf(new TreeSet<>(levels));
        }
    }

    /// None where there is no such file, or one that cannot be read.
    public synchronized List<Kept> read() {
        if (!file.exists()) {
            return List.of();
        }
        try {
            var kept = new ArrayList<Kept>();
            var node = JsonMapper.shared().readTree(file.read());
            if (node.path("format").intValue(0) == FORMAT) {
                node.path("filters").forEach(filter -> kept.add(kept(filter)));
            }
            return kept.stream().distinct().limit(MOST).toList();
        } catch (IOException | JacksonException unreadable) {
            return List.of();
        }
    }

    private static Kept kept(JsonNode filter) {
        var levels = new ArrayList<String>();
        filter.path("levels").forEach(level -> levels.add(level.stringValue("")));
        return new Kept(levels, filter.path("status").stringValue(""));
    }

    /// Keeps one more; the oldest goes where there are too many.
    ///
    /// @throws IOException if it cannot be written
    public synchronized void keep(Kept filter) throws IOException {
        var all = new ArrayList<>(read());
        all.remove(filter);
        all.add(filter);
        write(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /// @throws IOException if it cannot be written
    public synchronized void drop(Kept filter) throws IOException {
        var all = new ArrayList<>(read());
        if (all.remove(filter)) {
            write(all);
        }
    }

    private void write(List<Kept> all) throws IOException {
        var node = JsonMapper.shared().createObjectNode();
        node.put("format", FORMAT);
        var filters = node.putArray("filters");
        for (var filter : all) {
            var one = filters.addObject();
            var levels = one.putArray("levels");
            filter.levels().forEach(levels::add);
            one.put("status", filter.status());
        }
        file.write(JsonMapper.shared().writeValueAsBytes(node));
    }
}
