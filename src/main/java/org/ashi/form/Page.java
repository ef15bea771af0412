package org.ashi.form;

import java.util.List;

/// What the patient sees at once.
///
/// @param id the question's id, or the checklist's own
/// @param checklist several yes/no-like questions as lines to tick, with a mandatory "none of these"
/// @param questions one, or several for a checklist
public record Page(String id, boolean checklist, List<String> questions) {
    public Page {
        questions = List.copyOf(questions);
        if (questions.isEmpty() || !checklist && questions.size() != 1) {
            throw new IllegalArgumentException("page " + id + " shows one question, or is a checklist");
        }
    }
}
