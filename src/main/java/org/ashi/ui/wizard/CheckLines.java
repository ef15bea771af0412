package org.ashi.ui.wizard;

import java.util.List;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.wording.Wording;

/// Puts all answers into words for the patient to check.
final class CheckLines {

    private final Wording wording;
    private final Form form;
    private final Steps steps;

    CheckLines(Wording wording, Form form, Steps steps) {
        this.wording = wording;
        this.form = form;
        this.steps = steps;
    }

    List<CheckLine> of(Standing standing) {
        return steps.visible(standing.hidden())
                .flatMap(i -> steps.shown(steps.stop(i).page(), standing.hidden()).stream()
                        .map(q -> new CheckLine(
                                wording.text("section", steps.stop(i).sectionId()),
                                q.id(),
                                wording.label(q.id()),
                                words(q, standing))))
                .toList();
    }

    private String words(Question q, Standing standing) {
        if (q.identity().isPresent()) {
            var text = Form.ofPatient(q.identity().get(), standing.patient());
            return text.isEmpty() ? wording.messages().get("answer.none") : text;
        }
        if (q.kind() instanceof Kind.BirthDate && standing.patient().birthDate().isPresent()) {
            return wording.messages().date(standing.patient().birthDate().get());
        }
        return wording.answer(q.id(), form.answer(q.id()));
    }
}
