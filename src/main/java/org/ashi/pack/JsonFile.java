package org.ashi.pack;

import java.io.IOException;
import java.util.Optional;
import org.ashi.pack.PackProblem.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads files of a pack as JSON, strictly: nothing twice, nothing behind the end.
final class JsonFile {

    /// A file that is larger is refused unread.
    static final int MAX_BYTES = 20_000_000;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// The bytes of a file; empty where there are none to read, which then is among the problems.
    static Optional<byte[]> bytes(PackFiles files, String name, Problems problems) {
        Optional<byte[]> bytes;
        try {
            bytes = files.read(name);
        } catch (IOException unreadable) {
            bytes = Optional.empty();
        }
        if (bytes.isEmpty() || bytes.get().length > MAX_BYTES) {
            problems.add(name, "", Code.FILE_MISSING, name);
            return Optional.empty();
        }
        return bytes;
    }

    /// The top of a file; empty where it is no JSON, which then is among the problems.
    Optional<Json> tree(String name, byte[] bytes, Problems problems) {
        try {
            return Optional.of(new Json(name, "", mapper.readTree(bytes), problems));
        } catch (JacksonException wrong) {
            var where = wrong.getLocation();
            var line = where == null ? 0 : where.getLineNr();
            var column = where == null ? 0 : where.getColumnNr();
            var twice = wrong instanceof StreamReadException
                    && String.valueOf(wrong.getOriginalMessage()).startsWith("Duplicate");
            problems.add(name, "", twice ? Code.DUPLICATE_MEMBER : Code.NOT_JSON, line, column);
            return Optional.empty();
        }
    }
}
