package org.ashi.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.ashi.fuzz.Budget;
import org.ashi.fuzz.Variant;
import org.ashi.vault.Chain;
import org.ashi.vault.Fields;
import org.ashi.vault.Head;
import org.ashi.vault.Padding;
import org.ashi.vault.SafeFile;
import org.ashi.vault.SigningKey;

/// The small files beside the archive, and padding.
public final class FilesFuzz {

    private FilesFuzz() {}

    /// Loads what the first input needs, which takes longer than an input may.
    public static void fuzzerInitialize() {
        fuzzerTestOneInput(new byte[0]);
    }

    private static final class Good {
        private static final UUID ID = new UUID(3, 4);
        private static final SigningKey KEY = SigningKey.generate();
        private static final SafeFile FILE = file();
        private static final byte[] HEAD = HeadFile.bytes(
                Head.signed(ID, ID, new Chain(7, new byte[Chain.KEY_BYTES], new byte[Chain.KEY_BYTES]), KEY));
        private static final byte[] WORKSTATION = new Fields()
                .number(1).id(ID).bytes(KEY.secret()).bytes(HEAD).number(1).done();
        private static final byte[] NEWS = new Fields()
                .number(1).number(0).number(0).text("").number(5).number(1).text("/a").number(1).text("/b").done();

        private static SafeFile file() {
            try {
                var file = Files.createTempFile("ashi-fuzz", "");
                file.toFile().deleteOnExit();
                return new SafeFile(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// @param input `h` log-head, `w` workstation.key, `n` backup-news, `p` padding, and a variant of its fields
    public static void fuzzerTestOneInput(byte[] input) {
        var rest = Variant.rest(input);
        switch (input.length == 0 ? 0 : input[0]) {
            case 'h' -> head(input, Variant.ofFields(rest, Good.HEAD));
            case 'w' -> {
                write(Variant.ofFields(rest, Good.WORKSTATION));
                Budget.within(input, () -> new WorkstationFile(Good.FILE).read().ifPresent(c -> c.key().sign(c.practice())));
            }
            case 'n' -> {
                write(Variant.ofFields(rest, Good.NEWS));
                Budget.within(input, () -> new NewsFile(Good.FILE).read().made().map(e -> e.at().toString()));
            }
            default -> Budget.sealed(input, () -> Padding.strip(rest), plain -> {
                if (!java.util.Arrays.equals(plain, Padding.strip(Padding.pad(plain, 1, rest.length)))) {
                    throw new AssertionError("padded again it is another");
                }
            });
        }
    }

    private static void head(byte[] input, byte[] bytes) {
        Budget.sealed(input, () -> HeadFile.read(bytes), head -> {
            head.brief();
            // Whether it is genuine is another matter.
            Budget.sealed(input, () -> {
                head.verify(Good.ID, Good.KEY.verifying());
                return head;
            }, genuine -> {});
        });
    }

    private static void write(byte[] bytes) {
        try {
            Files.write(Good.FILE.path(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
