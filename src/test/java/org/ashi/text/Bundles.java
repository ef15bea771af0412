package org.ashi.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The text files of the program as they lie on disk: `messages-PART.properties` in English and
/// `messages-PART_LANGUAGE.properties` in each other language.
record Bundles(Path folder) {

    static final Bundles SHIPPED = new Bundles(Path.of("resources/i18n"));

    private static final Pattern NAME = Pattern.compile("messages-(?<part>[a-z]+)(?:_(?<language>[A-Za-z_-]+))?\\.properties");

    SortedSet<String> parts() {
        return names(m -> m.group("part"));
    }

    /// All but English, as they stand in the file names, such as "es".
    SortedSet<String> languages() {
        return names(m -> m.group("language"));
    }

    /// The English texts of one part.
    Map<String, String> english(String part) {
        return read("messages-" + part + ".properties");
    }

    /// The English texts of all parts.
    Map<String, String> english() {
        var all = new HashMap<String, String>();
        parts().forEach(part -> all.putAll(english(part)));
        return Map.copyOf(all);
    }

    /// The texts of one part in another language; none if the file is missing.
    Map<String, String> translated(String part, String language) {
        return read("messages-" + part + "_" + language + ".properties");
    }

    private Map<String, String> read(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Map.of();
        }
        var read = new HashMap<String, String>();
        var properties = new Once();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return Map.copyOf(read);
    }

    private SortedSet<String> names(Function<MatchResult, String> group) {
        try (var files = Files.list(folder)) {
            var found = new TreeSet<String>();
            files.map(f -> NAME.matcher(f.getFileName().toString()))
                    .filter(m -> m.matches())
                    .map(m -> m.toMatchResult())
                    .filter(m -> group.apply(m) != null)
                    .forEach(m -> found.add(group.apply(m)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Refuses a key that stands twice, of which the plain reader would silently keep the last.
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("the text " + key + " stands twice in one file");
            }
            return super.put(key, value);
        }
    }
}
