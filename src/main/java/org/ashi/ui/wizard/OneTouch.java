package org.ashi.ui.wizard;

import java.util.Set;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.intake.Answer;

/// Whether the last touch can have answered a whole page, so that nothing is left to do there but to go on. What is typed, and
/// lists to which more could be added, wait for "Next".
record OneTouch(Steps steps, Form form) {

    private static final int LIST = 2;

    /// @param hidden questions that are not put to this patient
    boolean answers(Place place, Set<String> hidden) {
        return place instanceof Place.Asking(int index) && answers(steps.stop(index).page(), hidden);
    }

    private boolean answers(Page page, Set<String> hidden) {
        var questions = steps.shown(page, hidden);
        return page.checklist()
                ? Checklist.noneHolds(questions, form)
                        && questions.stream().allMatch(line -> Checklist.untouched(line, form))
                : questions.stream().allMatch(this::answered);
    }

    private boolean answered(Question q) {
        return form.answer(q.id()).filter(answer -> !answer.isKnown() || ends(q.kind(), answer)).isPresent();
    }

    private static boolean ends(Kind kind, Answer answer) {
        return switch (kind) {
            case Kind.YesNo y -> true;
            case Kind.Choice c -> true;
            case Kind.RegionOf r -> true;
            case Kind.Scale s -> true;
            case Kind.Choices c -> answer instanceof Answer.Choices picked && isFull(c, picked);
            case Kind.Regions r -> false;
            case Kind.NumberRange n -> false;
            case Kind.BirthDate b -> false;
            case Kind.ShortText t -> false;
        };
    }

    /// None of these, an answer that rules out all others, or as many as may be picked.
    private static boolean isFull(Kind.Choices list, Answer.Choices picked) {
        var most = list.max().orElse(Integer.MAX_VALUE);
        return picked.codes().isEmpty()
                || picked.codes().stream().anyMatch(list.exclusive()::contains)
                || most >= LIST && picked.codes().size() == most;
    }
}
