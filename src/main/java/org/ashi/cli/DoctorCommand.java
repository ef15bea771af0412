package org.ashi.cli;

import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `doctor`: looks the archive and its place over. It opens the archive as the program does, but not one that would be brought up
/// to date by that. Exit code 1: something was found.
final class DoctorCommand implements Command {

    @Override
    public CommandSpec spec(Messages messages) {
        var specs = new Specs(messages);
        return Key.addTo(specs.command(this, "doctor"), specs);
    }

    @Override
    public int run(ParseResult parsed, Session session) {
        return new Doctor(session, Key.of(parsed)).run();
    }
}
