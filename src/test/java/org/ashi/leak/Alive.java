package org.ashi.leak;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.ObjectName;
import org.ashi.ui.kit.ForgetEvents;

/// What is alive in this process after a collection, by class.
final class Alive {

    /// In which JavaFX's software drawing pools pictures, up to whatever the heap gives; and what a collection fills gaps with.
    private static final Set<String> NOT_ALIVE = Set.of("[I", "[Ljdk.internal.vm.FillerElement;");

    private static final int COUNT = 1;
    private static final int BYTES = 2;
    private static final int NAME = 3;

    private Alive() {}

    /// Instances of the classes of the program and of nodes, and all bytes as `bytes`. The robot's memory of every event that it
    /// ever saw is let go before: it would keep every page.
    static Map<String, Long> now() throws ReflectiveOperationException, JMException {
        ForgetEvents.now();
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        var counts = new TreeMap<String, Long>();
        histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > NAME && row[0].endsWith(":") && !NOT_ALIVE.contains(row[NAME]))
                .forEach(row -> {
                    counts.merge("bytes", Long.parseLong(row[BYTES]), Long::sum);
                    if (row[NAME].startsWith("org.ashi.") || row[NAME].startsWith("javafx.scene.")) {
                        counts.put(row[NAME], Long.parseLong(row[COUNT]));
                    }
                });
        return counts;
    }
}
