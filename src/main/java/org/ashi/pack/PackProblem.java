package org.ashi.pack;

import java.util.List;

/// Why a pack is refused. The sentence is in the message bundle under `pack.problem.CODE`.
///
/// @param file inside the pack, such as `rules.json`
/// @param pointer JSON pointer of the place (RFC 6901); empty for the whole file
/// @param args what the sentence names
public record PackProblem(String file, String pointer, Code code, List<String> args) {

    public enum Code {
        FILE_MISSING,
        NOT_JSON,
        DUPLICATE_MEMBER,
        MEMBER_MISSING,
        MEMBER_UNKNOWN,
        WRONG_TYPE,
        NOT_ALLOWED,
        OUT_OF_RANGE,
        DUPLICATE_ID,
        ID_TOO_LONG,
        UNKNOWN_QUESTION,
        UNKNOWN_CODE,
        UNKNOWN_FACT,
        UNKNOWN_CAUSE,
        UNKNOWN_OPTION,
        UNKNOWN_SOURCE,
        WRONG_KIND,
        ASKED_TOO_LATE,
        NOT_ON_A_PAGE,
        ON_TWO_PAGES,
        DECLARED_EARLY,
        POINTS_HERE,
        NO_EFFECT,
        TOO_MANY_CODES,
        TOO_MANY_PAGES,
        UNSOURCED,
        TEXT_MISSING,
        TEXT_UNUSED,
        TEXT_EMPTY,
        SETTING_UNKNOWN,
        FORMAT_UNKNOWN,
        UNKNOWN_BODY_MAP,
        REGION_NOT_DRAWN,
        REGION_NOT_ASKED,
        PATH_MALFORMED,
        NONSENSE
    }

    public PackProblem {
        args = List.copyOf(args);
    }
}
