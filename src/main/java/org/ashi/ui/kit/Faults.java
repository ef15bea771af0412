package org.ashi.ui.kit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.text.Messages;

/// Handles what should never happen: writes it to the log once and shows a short code with a way on.
///
/// Messages of exceptions are never logged or shown, because they may quote what a patient typed. Types and places are
/// enough to find the fault.
public final class Faults {

    private static final Logger LOG = System.getLogger(Faults.class.getName());
    private static final int FRAMES = 40;

    private final Dialogs dialogs;
    private final Messages messages;

    public Faults(Dialogs dialogs, Messages messages) {
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Logs and shows it. Returns when the user has read it.
    public void handle(Throwable fault) {
        log(fault);
        dialogs.inform(messages.get("kit.fault.title"), messages.get("kit.fault.text", code(fault)));
    }

    /// Only logs it: for a fault that nobody at the screen can do anything about, and that stops nothing.
    public static void log(Throwable fault) {
        LOG.log(Level.ERROR, "fault {0}\n{1}", code(fault), places(fault));
    }

    /// A short code such as `A3F-09C` that is the same wherever the same fault happens at the same place: made from the
    /// types and the methods, without line numbers and messages.
    public static String code(Throwable fault) {
        var trail = causes(fault)
                .map(t -> t.getClass().getName() + "@" + Arrays.stream(t.getStackTrace())
                        .filter(f -> f.getClassName().startsWith("org.ashi."))
                        .findFirst()
                        .map(f -> f.getClassName() + "." + f.getMethodName())
                        .orElse("-"))
                .collect(Collectors.joining("|"));
        var hash = String.format(Locale.ROOT, "%08X", trail.hashCode());
        return hash.substring(0, 3) + "-" + hash.substring(3, 6);
    }

    private static String places(Throwable fault) {
        return causes(fault)
                .flatMap(t -> Stream.concat(
                        Stream.of(t.getClass().getName()),
                        Arrays.stream(t.getStackTrace()).limit(FRAMES).map(f -> "  at " + f)))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        // A chain of causes may bite its own tail; eight links tell enough.
        return Stream.<Throwable>iterate(fault, t -> t != null, Throwable::getCause).limit(8);
    }
}
