package org.ashi.ui.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.bodymap.Side;
import org.ashi.form.Kind;
import org.ashi.form.Question;

/// Whether the patient is still to be asked if the one side that is marked is the correct one: many people take a picture of
/// a back for a mirror.
final class SideCheck {

    private final Form form;
    private final Map<String, Set<String>> confirmed = new HashMap<>();
    private final Map<String, Set<String>> doubted = new HashMap<>();

    SideCheck(Form form) {
        this.form = form;
    }

    /// The one side marked on a page, if the patient has not said yet that it is correct. A changed answer is asked about anew.
    Optional<Side> due(List<Question> shown) {
        return shown.stream()
                .filter(q -> q.kind() instanceof Kind.Regions)
                .filter(q -> !saidOf(confirmed, q))
                .flatMap(q -> Side.only(form.codes(q.id())).stream())
                .findFirst();
    }

    /// The patient said whether the side is the correct one.
    void said(List<Question> shown, boolean correct) {
        shown.stream().filter(q -> q.kind() instanceof Kind.Regions).forEach(q -> {
            (correct ? confirmed : doubted).put(q.id(), form.codes(q.id()));
            (correct ? doubted : confirmed).remove(q.id());
        });
    }

    /// The patient said that the side is wrong, and has changed nothing since.
    boolean doubts(Question question) {
        return saidOf(doubted, question) && Side.only(form.codes(question.id())).isPresent();
    }

    private boolean saidOf(Map<String, Set<String>> said, Question question) {
        return form.codes(question.id()).equals(said.get(question.id()));
    }
}
