package org.ashi.pack;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Files of a pack that keep what was read, so that what is hashed, proved and copied is what was checked. Each file is read
/// once; whoever asks again gets the same bytes.
public final class RememberedFiles implements PackFiles {

    private final PackFiles files;
    private final Map<String, byte[]> read = new TreeMap<>();

    public RememberedFiles(PackFiles files) {
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        var known = Optional.ofNullable(read.get(name));
        if (known.isPresent()) {
            return known;
        }
        var bytes = files.read(name);
        bytes.ifPresent(b -> read.put(name, b));
        return bytes;
    }

    /// What was read so far, by name.
    public Map<String, byte[]> all() {
        return Collections.unmodifiableMap(read);
    }

    /// Over what was read so far.
    public String hash() {
        return PackHash.of(read);
    }
}
