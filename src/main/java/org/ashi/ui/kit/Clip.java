package org.ashi.ui.kit;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// Text of records on the clipboard. It bears a mark of this program, so that it can be taken away once the screen is locked,
/// and what other programs put there stays.
public final class Clip {

    private static final DataFormat OWN = new DataFormat("application/x-ashi-record");

    private Clip() {}

    public static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        content.put(OWN, "record");
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Takes away what this program put there. A history of the system's own keeps it.
    public static void clear() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasContent(OWN)) {
            clipboard.clear();
        }
    }

    /// What is copied and cut there is marked.
    public static TextArea area(String text) {
        return new TextArea(text) {
            @Override
            public void copy() {
                selected(getSelectedText());
            }
        };
    }

    /// What is copied and cut there is marked.
    public static TextField field(String text) {
        return new TextField(text) {
            @Override
            public void copy() {
                selected(getSelectedText());
            }
        };
    }

    private static void selected(String text) {
        if (!text.isEmpty()) {
            put(text);
        }
    }
}
