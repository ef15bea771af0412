package org.ashi.fuzz;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.ashi.vault.VaultException;

/// Holds a reader to what it may do with a small input: give back what it read, say in its own way that it cannot, and take
/// little for it. Whatever else happens is a finding.
public final class Budget {

    /// Larger inputs may take more.
    private static final int SMALL = 64 * 1024;
    /// What one input may have allocated, in bytes; that is more than what it ever holds. While Jazzer looks on, which copies much
    /// of what is compared, it is more.
    private static final long MEMORY = Long.getLong("ashi.fuzz-memory", 64) * 1024 * 1024;

    private Budget() {}

    /// For readers that throw a [VaultException].
    ///
    /// @param then what the program does with what was read
    public static <T> void sealed(byte[] input, Callable<T> read, Consumer<T> then) {
        within(input, () -> {
            T value;
            try {
                value = read.call();
            } catch (VaultException refused) {
                return;
            } catch (Exception e) {
                throw new AssertionError("not what a reader may throw", e);
            }
            then.accept(value);
        });
    }

    public static void within(byte[] input, Runnable work) {
        // The first time classes may be loaded for it.
        if (allocated(work) > MEMORY && input.length <= SMALL) {
            long took = allocated(work);
            if (took > MEMORY) {
                throw new AssertionError(input.length + " bytes took " + took + " bytes of memory");
            }
        }
    }

    private static long allocated(Runnable work) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
