package org.ashi.cli;

import org.ashi.text.Messages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/// The parts that the commands' options are made of.
final class Specs {

    static final String DATA = "--data";
    static final String KIOSK = "--kiosk";
    static final String LANGUAGE = "--language";
    static final String JSON = "--json";

    private final Messages messages;

    Specs(Messages messages) {
        this.messages = messages;
    }

    CommandSpec command(Object command, String name) {
        return command(command, name, "cli.help." + name);
    }

    /// @param help key of the sentence that says what it does
    CommandSpec command(Object command, String name, String help) {
        var spec = CommandSpec.wrapWithoutInspection(command).name(name).addOption(help());
        spec.usageMessage().description(messages.get(help));
        spec.usageMessage().sortOptions(false);
        return spec;
    }

    OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(messages.get("cli.help.help"))
                .build();
    }

    OptionSpec version() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description(messages.get("cli.help.version"))
                .build();
    }

    /// Stands before the command or behind it.
    OptionSpec data() {
        return OptionSpec.builder(DATA)
                .paramLabel("DIR")
                .type(String.class)
                .scopeType(ScopeType.INHERIT)
                .description(messages.get("cli.help.data"))
                .build();
    }

    /// Stands before the command or behind it; what it names is read by [SpokenLanguage].
    OptionSpec language() {
        return OptionSpec.builder(LANGUAGE)
                .paramLabel("TAG")
                .type(String.class)
                .scopeType(ScopeType.INHERIT)
                .description(messages.get("cli.help.language", String.join(", ", Messages.LANGUAGES)))
                .build();
    }

    OptionSpec flag(String name, String key) {
        return OptionSpec.builder(name).type(boolean.class).description(messages.get(key)).build();
    }

    OptionSpec value(String name, String label, String key) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(messages.get(key))
                .build();
    }

    OptionSpec required(String name, String label, String key) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .required(true)
                .description(messages.get(key))
                .build();
    }

    PositionalParamSpec parameter(String label, String key) {
        return parameter(0, true, label, key);
    }

    /// @param index place among the parameters, from 0
    /// @param required may not be left out
    PositionalParamSpec parameter(int index, boolean required, String label, String key) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .arity(required ? "1" : "0..1")
                .required(required)
                .paramLabel(label)
                .type(String.class)
                .description(messages.get(key))
                .build();
    }
}
