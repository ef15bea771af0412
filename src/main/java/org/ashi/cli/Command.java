package org.ashi.cli;

import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One thing the command line can do.
interface Command {

    /// Its name, options and help, without annotations: reading those would slow each start.
    CommandSpec spec(Messages messages);

    /// @return the exit code
    /// @throws Stop if it cannot go on
    int run(ParseResult parsed, Session session);
}
