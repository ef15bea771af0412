package org.ashi.form;

import java.util.List;

/// Why an answer cannot be taken. The sentence is in the message bundle under `answer.problem.CODE`.
///
/// @param questionId where
/// @param args what the sentence names: limits and allowed codes, never the answer itself
public record AnswerProblem(String questionId, Code code, List<String> args) {

    public enum Code {
        UNKNOWN_QUESTION,
        NOT_ONE_CODE,
        NOT_A_LIST,
        NOT_A_NUMBER,
        NOT_TEXT,
        UNKNOWN_OPTION,
        OUT_OF_RANGE,
        TOO_MANY,
        EXCLUSIVE_MIXED,
        TOO_LONG,
        BLANK
    }

    public AnswerProblem {
        args = List.copyOf(args);
    }
}
