package org.ashi.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.ashi.settings.selfcheck.Machine;
import org.ashi.settings.selfcheck.Result;
import org.ashi.settings.selfcheck.SelfCheck;
import org.ashi.store.jdbc.FileCheck;

/// One run of `doctor`.
final class Doctor {

    private final Session session;
    private final Key key;
    private boolean sound = true;

    Doctor(Session session, Key key) {
        this.session = session;
        this.key = key;
    }

    /// @return the exit code
    int run() {
        var archive = new Archive(session);
        var folder = archive.requireThere().toAbsolutePath();
        var files = new PrivateFiles(folder);
        // Before the archive is opened, which puts their rights right.
        var open = files.open();
        var stop = file(archive, FileCheck.of(folder));
        open.forEach(file -> found("cli.doctor.open", file.toString()));
        if (open.isEmpty()) {
            fine("cli.doctor.closed");
        }
        files.unfinished().forEach(file -> found("cli.doctor.unfinished", file.toString()));
        PrivateFiles.dumps(folder).forEach(file -> found("cli.doctor.dump", file.toString()));
        new SetAside(folder).damaged().forEach(file -> found("cli.doctor.aside", file.toString()));
        place(folder);
        session.console().flush();
        stop.ifPresent(inTrouble -> {
            throw inTrouble;
        });
        return sound ? 0 : Stop.FAILED;
    }

    /// @return why the archive could not be looked into to the end; what is beside it is looked at all the same
    private Optional<Stop> file(Archive archive, FileCheck check) {
        try {
            look(archive, check);
            return Optional.empty();
        } catch (Stop inTrouble) {
            return Optional.of(inTrouble);
        }
    }

    private void look(Archive archive, FileCheck check) {
        if (check.fault().isPresent()) {
            // Opening it would set it aside, which is not for somebody who only looks.
            found("cli.doctor.damaged", check.fault().get());
            return;
        }
        fine("cli.doctor.whole");
        var version = check.version().orElse("0");
        if (version.equals(check.newest())) {
            fine("cli.doctor.tables", version);
        } else {
            found("cli.doctor.otherTables", version, check.newest());
        }
        if (check.older()) {
            unseen("cli.doctor.notOpened");
            return;
        }
        try (var store = archive.reading()) {
            opened(store);
        }
    }

    private void opened(org.ashi.store.Archive store) {
        if (store.practice().isEmpty()) {
            found("cli.doctor.noPractice");
            return;
        }
        store.warnings().forEach(w -> found("cli.warning.vault." + w.name()));
        if (store.warnings().isEmpty()) {
            fine("cli.doctor.keys");
        }
        if (store.unlocked().isEmpty() && !key.given()) {
            unseen("cli.doctor.locked");
            return;
        }
        var secret = new Unlocker(session, key).unlock(store);
        try {
            var bad = store.quarantined();
            bad.forEach(q -> found("cli.doctor.quarantined." + q.reason().name(), q.id().toString()));
            if (bad.isEmpty()) {
                fine("cli.doctor.rows");
            }
        } finally {
            secret.ifPresent(Secret::close);
        }
    }

    private void place(Path folder) {
        for (var finding : SelfCheck.ofData().look(Machine.real(folder))) {
            var result = finding.result();
            var words = session.messages().get("settings.check.title." + finding.topic()) + ": "
                    + session.messages().get(result.reason(), result.values().toArray());
            switch (result) {
                case Result.Ok ok -> line("cli.doctor.fine", words);
                case Result.Unknown unknown -> line("cli.doctor.unseen", words);
                case Result.Lacking lacking -> {
                    sound = false;
                    line("cli.doctor.found", words);
                }
            }
        }
    }

    private void fine(String key, Object... args) {
        line("cli.doctor.fine", session.messages().get(key, args));
    }

    private void unseen(String key, Object... args) {
        line("cli.doctor.unseen", session.messages().get(key, args));
    }

    private void found(String key, Object... args) {
        sound = false;
        line("cli.doctor.found", session.messages().get(key, args));
    }

    private void line(String key, String words) {
        session.console().line(session.messages().get(key, words));
    }
}
