package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ashi.vault.FieldReader;
import org.ashi.vault.Fields;
import org.ashi.vault.Head;
import org.ashi.vault.SafeFile;
import org.ashi.vault.VaultException;

/// `log-head`: the end of the audit log as this computer last signed it, beside the archive. Tells when an older archive was put
/// in the place of this one.
record HeadFile(SafeFile file) {

    static final String NAME = "log-head";

    static HeadFile in(Path dataFolder, String name) {
        return new HeadFile(new SafeFile(dataFolder.resolve(name)));
    }

    /// Empty where there is none or it cannot be read; it may have been cut off with the computer's power.
    Optional<Head> read() {
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(file.read()));
        } catch (IOException | VaultException unreadable) {
            return Optional.empty();
        }
    }

    void write(Head head) throws IOException {
        file.write(bytes(head));
    }

    static byte[] bytes(Head head) {
        return new Fields().id(head.workstation()).number(head.n()).bytes(head.tag()).bytes(head.signature()).done();
    }

    /// @throws VaultException if it is none
    static Head read(byte[] bytes) {
        var in = new FieldReader(bytes);
        var head = new Head(in.id(), in.number(), in.bytes(), in.bytes());
        in.end();
        return head;
    }
}
