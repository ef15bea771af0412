package org.ashi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ashi.export.pdf.PaperSize;
import org.ashi.export.pdf.RecoverySheet;
import org.ashi.export.pdf.ReportResult;
import org.ashi.store.Archive.SetUp;
import org.ashi.store.Founding;
import org.ashi.vault.Cost;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.Practice;
import org.ashi.vault.PracticeRoot;
import org.ashi.vault.recovery.RecoveryCode;

/// One run of `init`. What opens the archive is on the screen before the practice is there, so that nobody can found one whose
/// passphrase no one has seen.
///
/// @param sheet file to write the recovery sheet to
record Initiation(Session session, String practice, String founder, Optional<Path> sheet, PaperSize paper) {

    int run(Optional<String> passphraseFile) {
        sheet.ifPresent(Initiation::requireFolder);
        try (var store = new Archive(session).writing()) {
            store.practice().ifPresent(there -> {
                throw Stop.failed("cli.init.exists", there.name());
            });
            try (var phrase = Phrase.of(session, passphraseFile, List.of(practice, founder));
                    var code = RecoveryCode.random(new SecureRandom())) {
                phrase.show(session, founder);
                show(code);
                var founded = found(store, phrase, code);
                return tell(founded, code);
            }
        }
    }

    private static void requireFolder(Path file) {
        var folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw Stop.failed("cli.init.folder", file.toString());
        }
    }

    private void show(RecoveryCode code) {
        var signs = code.signs();
        session.console().line(session.messages().get("cli.init.code", new String(signs)));
        session.console().flush();
        Arrays.fill(signs, '\0');
    }

    private SetUp.Done found(org.ashi.store.Archive store, Phrase phrase, RecoveryCode code) {
        var bytes = code.bytes();
        try {
            var founding = new Founding(PracticeRoot.generate(), practice, founder, phrase.secret().bytes(), bytes, Cost.PASSPHRASE);
            return switch (store.setUp(founding)) {
                case SetUp.Done done -> done;
                case SetUp.Exists exists -> throw Stop.failed("cli.init.exists", practice);
                case SetUp.Failed(String fault) -> throw Stop.failed("cli.init.failed", fault);
            };
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private int tell(SetUp.Done founded, RecoveryCode code) {
        session.console().line(session.messages().get("cli.init.fingerprint", fingerprint(founded.practice())));
        session.console().flush();
        if (founded.sealed() > 0) {
            session.say("cli.init.sealed", founded.sealed());
        }
        session.say("cli.init.keep");
        return sheet.map(file -> write(founded.practice(), code, file)).orElse(0);
    }

    private int write(Practice founded, RecoveryCode code, Path file) {
        var sheets = new RecoverySheet(session.messages(), paper, session.surroundings().clock());
        return switch (sheets.write(founded.name(), fingerprint(founded), code, file)) {
            case ReportResult.Written written -> 0;
            case ReportResult.Mismatch mismatch -> throw Stop.failed("cli.init.noSheet", file.toString());
            case ReportResult.Failed failed -> throw Stop.failed("cli.init.noSheet", file.toString());
        };
    }

    private static Fingerprint fingerprint(Practice practice) {
        return Fingerprint.of(practice.fingerprint());
    }
}
