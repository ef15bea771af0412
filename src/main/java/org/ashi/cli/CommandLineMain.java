package org.ashi.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.export.csv.TableExport;
import org.ashi.store.StoreException;
import org.ashi.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tools.jackson.core.exc.JacksonIOException;

/// The command line of Ashi: reads the arguments, runs one command and says in words what went wrong.
public final class CommandLineMain {

    private static final String NAME = "ashi";

    private final Surroundings surroundings;
    private final Messages messages;
    private final Console console;

    private CommandLineMain(Surroundings surroundings, String language) {
        this.surroundings = surroundings;
        // Never the machine's own language: what a script reads must not depend on where it runs.
        messages = Messages.of(language, surroundings.clock().getZone());
        console = new Console(surroundings.out(), surroundings.err());
    }

    /// Whether the arguments are for the command line, not for the screens.
    public static boolean handles(String[] args) {
        return ScreenArguments.of(args).isEmpty();
    }

    static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /// Runs one command.
    ///
    /// @return 0 if all went well, 1 if something could not be done, 2 if the arguments make no sense
    public static int run(String[] args, Surroundings surroundings) {
        return new CommandLineMain(surroundings, SpokenLanguage.of(args)).run(args);
    }

    private int run(String[] args) {
        var commandLine = new CommandLine(spec());
        try {
            var parsed = commandLine.parseArgs(args);
            var unknown = SpokenLanguage.unknown(args);
            if (unknown.isPresent()) {
                console.say(messages.get(
                        "cli.usage.language", unknown.get(), String.join(", ", Messages.LANGUAGES)));
                return Stop.USAGE;
            }
            if (asksForHelp(parsed)) {
                return 0;
            }
            if (parsed.hasMatchedOption(Specs.KIOSK)) {
                throw new ParameterException(commandLine, messages.get("kiosk.cli.alone"));
            }
            return run(parsed);
        } catch (ParameterException e) {
            console.say(String.valueOf(e.getMessage()));
            console.say(messages.get("cli.usage.hint", e.getCommandLine().getCommandSpec().qualifiedName()));
            return Stop.USAGE;
        }
    }

    /// Runs the innermost command and turns whatever stops it into one line.
    private int run(ParseResult root) {
        var parsed = root;
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        if (!(parsed.commandSpec().userObject() instanceof Command command)) {
            throw new ParameterException(
                    parsed.commandSpec().commandLine(), messages.get("cli.usage.command"));
        }
        var named = chain(root).stream()
                .flatMap(p -> Optional.ofNullable(p.matchedOptionValue(Specs.DATA, (String) null)).stream())
                .reduce((first, last) -> last);
        try {
            var folder = named.map(n -> path(n).orElseThrow(() -> Stop.usage("cli.usage.path", Specs.DATA)));
            return command.run(parsed, new Session(surroundings, messages, console, folder));
        } catch (Stop stop) {
            return stopped(stop.exitCode(), stop.key(), stop.args());
        } catch (StoreException e) {
            return switch (e.code()) {
                case org.ashi.store.Archive.LOCKED -> stopped(Stop.USAGE, "cli.key.missing");
                case org.ashi.store.Archive.NOT_ALLOWED -> stopped(Stop.FAILED, "cli.key.notAllowed");
                default -> stopped(Stop.FAILED, "cli.archive.unreadable", e.code());
            };
        } catch (UncheckedIOException | JacksonIOException e) {
            return stopped(Stop.FAILED, "cli.output.failed");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return stopped(Stop.FAILED, "cli.fault", place(e));
        }
    }

    private int stopped(int exitCode, String key, Object... args) {
        flushQuietly();
        console.say(messages.get(key, args));
        return exitCode;
    }

    private void flushQuietly() {
        try {
            console.flush();
        } catch (UncheckedIOException closed) {
            // What made us stop is told next; that nobody takes the output is the lesser news.
            return;
        }
    }

    /// A fault in the program: what and where, without its message, which could quote an answer.
    static String place(Throwable fault) {
        var where = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.ashi."))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("?");
        return fault.getClass().getSimpleName() + " " + where;
    }

    private boolean asksForHelp(ParseResult root) {
        for (var parsed : chain(root)) {
            var commandLine = parsed.commandSpec().commandLine();
            if (parsed.isUsageHelpRequested()) {
                var out = new PrintWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
                commandLine.usage(out);
                out.flush();
                console.flush();
                return true;
            }
            if (parsed.isVersionHelpRequested()) {
                console.line(messages.get("cli.version", version()));
                console.flush();
                return true;
            }
        }
        return false;
    }

    private static List<ParseResult> chain(ParseResult root) {
        return Stream.iterate(
                        Optional.of(root),
                        Optional::isPresent,
                        p -> p.filter(ParseResult::hasSubcommand).map(ParseResult::subcommand))
                .flatMap(Optional::stream)
                .toList();
    }

    static String version() {
        return Optional.ofNullable(CommandLineMain.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private CommandSpec spec() {
        var specs = new Specs(messages);
        var export = specs.command(NAME, "export");
        add(export, new ExportPdfCommand());
        add(export, new ExportFhirCommand());
        add(export, new ExportTableCommand(TableExport.Format.CSV));
        add(export, new ExportTableCommand(TableExport.Format.JSON));
        var root = specs.command(NAME, NAME).addOption(specs.version()).addOption(specs.data()).addOption(specs.language())
                .addOption(specs.flag(Specs.KIOSK, "kiosk.cli.help"));
        add(root, new AssessCommand());
        add(root, new ScoreCommand());
        add(root, new IntakeCommand());
        add(root, new ListCommand());
        add(root, new ShowCommand());
        add(root, new InitCommand());
        root.addSubcommand("user", people(specs));
        root.addSubcommand("audit", audit(specs));
        add(root, new DoctorCommand());
        add(root, new VerifyCommand());
        add(root, new MutateCommand());
        add(root, new ReplayCommand());
        root.addSubcommand("backup", new BackupCommand().spec(messages));
        add(root, new RestoreCommand());
        root.addSubcommand("export", export);
        root.usageMessage().footer(messages.get("cli.help.footer").split("\n"));
        return root;
    }

    private CommandSpec people(Specs specs) {
        var user = specs.command(NAME, "user");
        add(user, new UserCommand.Listing());
        add(user, new UserCommand.Adding());
        add(user, new UserCommand.Removing());
        add(user, new UserCommand.Resetting());
        add(user, new UserCommand.Changing());
        return user;
    }

    private CommandSpec audit(Specs specs) {
        var audit = specs.command(NAME, "audit");
        add(audit, new AuditListCommand());
        add(audit, new AuditVerifyCommand());
        return audit;
    }

    private void add(CommandSpec parent, Command command) {
        var spec = command.spec(messages);
        parent.addSubcommand(spec.name(), spec);
    }
}
