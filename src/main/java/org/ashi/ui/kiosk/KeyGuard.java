package org.ashi.ui.kiosk;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Swallows what could lead out of the patient's page: keys that leave full screen, close, print, open or save, menus, copying
/// and pasting from patient to patient, drag and drop. What the system takes for itself never comes here; that is locked in the system.
public final class KeyGuard {

    private static final Set<KeyCode> NEVER = EnumSet.of(
            KeyCode.ESCAPE, KeyCode.CONTEXT_MENU, KeyCode.PRINTSCREEN, KeyCode.WINDOWS, KeyCode.META, KeyCode.COMMAND,
            KeyCode.ALT, KeyCode.HELP, KeyCode.COPY, KeyCode.CUT, KeyCode.PASTE, KeyCode.FIND, KeyCode.PROPS, KeyCode.STOP);

    /// What stays with Control or Command: moving and erasing in a field.
    private static final Set<KeyCode> EDITING = EnumSet.of(
            KeyCode.LEFT, KeyCode.RIGHT, KeyCode.HOME, KeyCode.END, KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.A,
            KeyCode.CONTROL, KeyCode.SHIFT);

    private KeyGuard() {}

    /// @param root the whole of the window's content
    /// @param guarded whether a patient is at the screen
    public static void install(Node root, BooleanSupplier guarded) {
        root.addEventFilter(KeyEvent.ANY, e -> swallow(e, guarded.getAsBoolean() && leadsOut(e)));
        root.addEventFilter(ContextMenuEvent.ANY, e -> swallow(e, guarded.getAsBoolean()));
        root.addEventFilter(DragEvent.ANY, e -> swallow(e, guarded.getAsBoolean()));
    }

    private static void swallow(Event event, boolean swallowed) {
        if (swallowed) {
            event.consume();
        }
    }

    private static boolean leadsOut(KeyEvent e) {
        var code = e.getCode();
        if (NEVER.contains(code) || code.isFunctionKey()) {
            return true;
        }
        // Control and Alt together are AltGr, which types letters; a typed letter has no code.
        var types = e.isControlDown() && e.isAltDown() && !e.isMetaDown();
        if (code == KeyCode.UNDEFINED || types) {
            return false;
        }
        if (code == KeyCode.INSERT && (e.isShiftDown() || e.isControlDown())) {
            return true;
        }
        if (code == KeyCode.DELETE && e.isShiftDown()) {
            return true;
        }
        return e.isAltDown() || (e.isControlDown() || e.isMetaDown()) && !EDITING.contains(code);
    }
}
