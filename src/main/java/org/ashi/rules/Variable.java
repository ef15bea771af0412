package org.ashi.rules;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answer;

/// One question as the rules see it: a place in the row of answers.
///
/// @param index its place, from 0
/// @param id the question's id
/// @param codes what it can be answered with, at most [#MAX_CODES]; empty for numbers
/// @param safety whether it is listed as open when it has no answer, and whether needling is then cautioned about
/// @param countsAs what a missing, unsure or declined answer is read as at least (the fail-safe reading)
/// @param visibleWhen hidden, and its answer purged, when this is a definite NO
/// @param asked whether the form that these variables are of puts the question
public record Variable(
        int index,
        String id,
        List<String> codes,
        Safety safety,
        Optional<Answer> countsAs,
        Optional<Condition> visibleWhen,
        Asked asked) {

    public enum Safety {
        NONE,
        RED_FLAG,
        NEEDLING
    }

    /// What one form makes of a question.
    public enum Asked {
        HERE,
        /// A first visit asks it and this form does not. Rules read it like any question without an answer; it is not listed as
        /// open one by one, because it was never put.
        LEFT_OUT,
        /// It belongs to another form, and would be out of place here.
        ELSEWHERE
    }

    /// A row keeps the codes of an answer as the bits of one `long`.
    public static final int MAX_CODES = 64;

    public Variable {
        codes = List.copyOf(codes);
        if (codes.size() > MAX_CODES) {
            throw new IllegalArgumentException(id + " has more than " + MAX_CODES + " codes");
        }
    }

    /// The same question with what another form makes of it.
    ///
    /// @param when hidden when this is a definite NO
    public Variable on(Asked by, Optional<Condition> when) {
        return new Variable(index, id, codes, safety, countsAs, when, by);
    }

    /// The bit of a code, or 0 where this question has no such code.
    public long bit(String code) {
        var at = codes.indexOf(code);
        return at < 0 ? 0 : 1L << at;
    }
}
