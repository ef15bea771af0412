package org.ashi.cli;

import java.util.ArrayList;
import java.util.List;
import org.ashi.store.AuditVerdict.Finding;
import org.ashi.store.StoreException;
import org.ashi.text.Messages;
import org.ashi.vault.Head;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `audit verify`: whether the log and the records are as they were written. Exit code 1: something was found.
final class AuditVerifyCommand implements Command {

    private static final String HEAD = "--head";

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        var spec = specs.command(this, "verify", "cli.help.audit.verify")
                .addOption(OptionSpec.builder(HEAD)
                        .paramLabel("HEAD")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(messages.get("cli.help.audit.head"))
                        .build());
        return Key.addTo(spec, specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        List<String> given = parsed.matchedOptionValue(HEAD, List.of());
        var seen = given.stream().map(SeenHead::of).toList();
        try (var unlocked = new Archive(session).unlocked(Key.of(parsed))) {
            var store = unlocked.store();
            var verdict = store.audit().verify(signed(seen));
            var words = new ArrayList<String>();
            store.warnings().forEach(w -> words.add(session.messages().get("cli.warning.vault." + w.name())));
            verdict.findings().forEach(f -> words.add(words(session, f)));
            for (var head : seen) {
                if (head instanceof SeenHead.Printed(long n, byte[] start) && !store.audit().holds(n, start)) {
                    words.add(session.messages().get("cli.audit.printed", Long.toString(n)));
                }
            }
            words.forEach(session.console()::line);
            session.console().line(session.messages().get("cli.audit.total", verdict.entries(), verdict.intakes(), words.size()));
            standing(session, store);
            session.console().flush();
            return words.isEmpty() ? 0 : Stop.FAILED;
        }
    }

    private static List<Head> signed(List<SeenHead> seen) {
        return seen.stream()
                .flatMap(head -> head instanceof SeenHead.Signed(Head it) ? List.of(it).stream() : List.<Head>of().stream())
                .toList();
    }

    /// To be kept elsewhere, for the next time.
    private static void standing(Session session, org.ashi.store.Archive store) {
        try {
            session.console().line(session.messages().get("cli.audit.stands", store.audit().head().brief()));
        } catch (StoreException noKeyHere) {
            // Was told of among the findings.
            return;
        }
    }

    private static String words(Session session, Finding finding) {
        return session.messages()
                .get(
                        "cli.audit.finding." + finding.kind().name(),
                        Long.toString(finding.n()),
                        finding.intake().map(Object::toString).orElse("-"),
                        finding.workstation().map(Object::toString).orElse("-"));
    }
}
