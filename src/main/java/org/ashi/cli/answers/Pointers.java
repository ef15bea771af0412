package org.ashi.cli.answers;

/// Writes JSON pointers (RFC 6901).
public final class Pointers {

    private Pointers() {}

    /// The pointer of a question's answer.
    public static String answer(String question) {
        return of("/answers", question);
    }

    static String of(String parent, String member) {
        return parent + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
