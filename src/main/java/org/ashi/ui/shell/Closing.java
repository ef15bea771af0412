package org.ashi.ui.shell;

import org.ashi.text.Messages;
import org.ashi.ui.kit.Dialogs;

/// Asks before the program is closed and something is lost with it. Each answers whether to close all the same.
record Closing(Messages messages, Dialogs dialogs) {

    boolean withoutHeldNote() {
        return sure(messages.get("unlock.held.title"), messages.get("unlock.held.text"));
    }

    boolean withoutTextBeside() {
        return sure(messages.get("unlock.held.title"), messages.get("unlock.held.beside"));
    }

    private boolean sure(String title, String text) {
        return dialogs.confirm(
                new Dialogs.Question(title, text, messages.get("unlock.held.yes"), messages.get("unlock.held.no")));
    }

    boolean withoutAnswers() {
        return dialogs.confirm(new Dialogs.Question(
                messages.get("shell.unsaved.title"),
                messages.get("shell.unsaved.text"),
                messages.get("shell.unsaved.yes"),
                messages.get("shell.unsaved.no")));
    }
}
