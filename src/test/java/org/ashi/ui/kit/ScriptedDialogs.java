package org.ashi.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Answers questions as a test wrote them down and remembers what was said.
public final class ScriptedDialogs implements Dialogs {

    private final Deque<Boolean> answers = new ArrayDeque<>();
    private final List<Question> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    public ScriptedDialogs answering(boolean... next) {
        for (var answer : next) {
            answers.add(answer);
        }
        return this;
    }

    /// @throws IllegalStateException if the test foresaw no such question
    @Override
    public boolean confirm(Question question) {
        asked.add(question);
        if (answers.isEmpty()) {
            throw new IllegalStateException("unexpected question: " + question.title());
        }
        return answers.remove();
    }

    @Override
    public void inform(String title, String text) {
        told.add(title + "\n" + text);
    }

    public List<Question> asked() {
        return List.copyOf(asked);
    }

    public List<String> told() {
        return List.copyOf(told);
    }
}
