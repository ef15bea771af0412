package org.ashi.store.jdbc;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Patient;
import org.ashi.store.Archive;
import org.ashi.store.Founding;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.vault.PracticeRoot;

/// Works with a record and locks, and writes what is in its memory before the lock and after it: `HeapProgram FOLDER SEED`. The
/// name and the passphrase are made here, so that no argument and no constant holds them.
final class HeapProgram {

    private HeapProgram() {}

    /// Different for each seed, as bytes of ASCII.
    static byte[] secret(String kind, long seed) {
        var out = new StringBuilder();
        for (long n = seed; out.length() < 24; n = n * 6364136223846793005L + kind.hashCode()) {
            out.append((char) ('a' + (n >>> 33) % 26));
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        long seed = Long.parseLong(args[1]);
        try (var archive = ((Opening.Ready) Practices.archives(Samples.ZONE, InstantSource.system()).open(folder.resolve("data"))).store()) {
            work(archive, seed);
            dump(folder.resolve("unlocked.hprof"));
            archive.lock();
            dump(folder.resolve("locked.hprof"));
        }
    }

    private static void work(Archive archive, long seed) {
        var passphrase = secret("passphrase", seed);
        archive.setUp(new Founding(PracticeRoot.generate(), Practices.NAME, Practices.FOUNDER, passphrase, Practices.sheet(), Practices.CHEAP));
        archive.unlock(Practices.founder(archive).id(), passphrase);
        Arrays.fill(passphrase, (byte) 0);
        var id = UUID.randomUUID();
        var name = new String(secret("name", seed), StandardCharsets.US_ASCII);
        archive.save(Samples.stored(Samples.handedIn(id)
                .withPatient(new Patient(name, Optional.empty(), Optional.empty(), Optional.empty()))));
        archive.queue(Query.first(10));
        archive.find(id);
    }

    private static void dump(Path file) throws Exception {
        // Only what something still holds.
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
    }
}
