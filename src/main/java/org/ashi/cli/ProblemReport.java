package org.ashi.cli;

import org.ashi.cli.answers.Problem;
import org.ashi.pack.PackTexts;
import org.ashi.pack.ProtocolPack;
import org.ashi.text.Messages;

/// Says on standard error what is wrong with a file, where and why.
final class ProblemReport {

    /// A pointer is as long as the name somebody gave to a member.
    private static final int MAX_POINTER = 120;

    private final Session session;
    private final String file;
    private final PackTexts texts;

    ProblemReport(Session session, String file, ProtocolPack pack) {
        this.session = session;
        this.file = session.nameOf(file);
        texts = pack.texts(session.messages().language());
    }

    void problem(Problem problem) {
        session.say("cli.line.problem", file, place(problem), sentence(problem));
    }

    void warning(Problem problem) {
        session.say("cli.line.warning", file, place(problem), sentence(problem));
    }

    private String place(Problem problem) {
        var line = Long.toString(problem.line());
        if (problem.pointer().isEmpty()) {
            return session.messages().get("cli.place.line", line);
        }
        var pointer = shortened(problem.pointer());
        return problem.question()
                .flatMap(id -> texts.find("question." + id + ".short"))
                .map(label -> session.messages().get("cli.place.question", line, pointer, label))
                .orElseGet(() -> session.messages().get("cli.place.pointer", line, pointer));
    }

    private String sentence(Problem problem) {
        Messages messages = session.messages();
        var sentence = messages.get(problem.key(), problem.args().toArray());
        // The sentences about answers are those of the screens; how to write it down is the file's own matter.
        var hint = problem.key().replace("answer.problem.", "cli.hint.");
        return !hint.equals(problem.key()) && messages.has(hint) ? sentence + " " + messages.get(hint) : sentence;
    }

    private static String shortened(String pointer) {
        return pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER) + "…";
    }
}
