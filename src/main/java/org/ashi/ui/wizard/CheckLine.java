package org.ashi.ui.wizard;

/// One line of the page on which the patient checks all answers.
///
/// @param section name of its step
/// @param answer in words
record CheckLine(String section, String questionId, String label, String answer) {

    /// Never prints an answer.
    @Override
    public String toString() {
        return "CheckLine[" + questionId + "]";
    }
}
