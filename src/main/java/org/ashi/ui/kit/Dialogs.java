package org.ashi.ui.kit;

/// The one way to ask or tell something in a window of its own. All texts are already in the user's language.
public interface Dialogs {

    /// A question with two answers.
    ///
    /// @param yes words on the button that does it, such as "Delete"; never just "OK"
    record Question(String title, String text, String yes, String no) {}

    /// Asks and waits.
    ///
    /// @return true only if the `yes` button was pressed; closing the window is a no
    boolean confirm(Question question);

    /// Tells something and waits until it was read.
    void inform(String title, String text);
}
