package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.ashi.store.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssessTest {

    private static final Cli CLI = Cli.WITHOUT_ARCHIVE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"age\":40.0",
                "\"age\":4e1",
                "\"rf_saddle\":\"unsure\",\"age\":\"declined\",\"worse\":\"unsure\"",
                "\"sex\":\"na\"",
                "\"guardian\":\"na\",\"onset_age\":\"na\",\"spa\":\"na\"",
                "\"rf_saddle\":null",
                "\"worse\":[],\"better\":[\"sit\",\"heat\"]",
                ""
            })
    void takesAnswersInEveryForm(String answers) {
        var run = CLI.reading("{\"id\":7,\"answers\":{" + answers + "}}", "assess", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\"id\":7,\"pack\":{\"id\":\"low-back-pain\"").endsWith("}\n");
    }

    @Test
    void naIsNoAnswerWhereAQuestionIsNotPutToEverybody() {
        var answers = "{\"id\":\"a\",\"answers\":{\"age\":12,\"guardian\":\"na\"}}\n{\"id\":\"a\",\"answers\":{\"age\":12}}";

        assertThat(CLI.reading(answers, "assess", "-").lines().stream().distinct()).hasSize(1);
    }

    @Test
    void tellsOfSafetyAnswersThatAreLeftOut() {
        var run = CLI.reading(
                "\n{\"id\":1,\"answers\":{\"sex\":\"male\",\"age\":40,\"rf_preg_alarm\":\"yes\",\"guardian\":\"no\",\"gp_bloods\":\"yes\"}}\n"
                        + "{\"id\":2,\"answers\":{\"sex\":\"female\",\"rf_preg_alarm\":\"yes\"}}\n",
                "assess",
                "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.errors()).singleElement().asString()
                .startsWith("standard input, line 2, at /answers/rf_preg_alarm")
                .contains("was left out, because this question is not put with these answers");
    }

    @Test
    void keepsTheOrderAndTheIdsOfTheInput() {
        var input = new StringBuilder();
        for (var i = 0; i < 500; i++) {
            input.append("{\"answers\":{\"age\":40},\"id\":\"Übung 痛 ").append(i).append("\"}\r\n\n");
        }

        var run = CLI.reading(input.toString(), "assess", "-");

        assertThat(run.lines()).hasSize(500);
        for (var i = 0; i < 500; i++) {
            assertThat(run.lines().get(i)).startsWith("{\"id\":\"Übung 痛 " + i + "\"");
        }
    }

    @Test
    void answersBeforeItWaitsForMore() throws IOException {
        var out = new ArrayList<Integer>();
        var answeredAtSecondRead = new ArrayList<Integer>();
        var first = "{\"id\":1,\"answers\":{}}\n".getBytes(StandardCharsets.UTF_8);
        var in = new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new AssertionError("read by blocks");
            }

            @Override
            public int read(byte[] to, int from, int length) {
                reads++;
                if (reads == 1) {
                    System.arraycopy(first, 0, to, from, first.length);
                    return first.length;
                }
                answeredAtSecondRead.add(out.size());
                return -1;
            }
        };
        var sink = new OutputStream() {
            @Override
            public void write(int b) {
                out.add(b);
            }
        };

        CommandLineMain.run(new String[] {"assess", "-"}, surroundings(in, sink));

        assertThat(answeredAtSecondRead.getFirst()).isPositive();
    }

    @Test
    void saysInOneLineThatNobodyTakesTheOutput() {
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var in = new ByteArrayInputStream("{\"id\":1,\"answers\":{}}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(CommandLineMain.run(new String[] {"assess", "-"}, surroundings(in, closed))).isEqualTo(1);
    }

    @Test
    void explainsEveryRuleFiredOrNot() {
        var run = CLI.reading("{\"id\":1,\"answers\":{\"rf_saddle\":\"yes\",\"age\":40}}", "assess", "--explain", "-");

        JsonNode explain = JsonMapper.shared().readTree(run.out()).get("explain");
        var rules = explain.get("rules").valueStream().toList();
        assertThat(rules).anyMatch(r -> r.get("fired").booleanValue()).anyMatch(r -> !r.get("fired").booleanValue());
        var emergency = rules.stream().filter(r -> r.get("id").stringValue().equals("RF-E01")).findFirst().orElseThrow();
        assertThat(emergency.get("fired").booleanValue()).isTrue();
        assertThat(emergency.get("condition").toString())
                .contains("\"subject\":\"rf_saddle\"", "\"found\":\"yes\"", "\"truth\":\"YES\"", "\"counted\":\"YES\"");
        assertThat(explain.get("options").valueStream()).allMatch(o -> o.get("unasked").booleanValue());
        assertThat(explain.get("causes").valueStream()).anyMatch(c -> c.get("rows").size() > 0);
        assertThat(explain.get("options").valueStream().map(o -> o.get("id").stringValue()))
                .containsExactly("acupuncture", "dry_needling", "motor_point", "electrical");
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() {
        var good = "{\"id\":1,\"answers\":{}}\n";

        var run = CLI.reading(good + "{\"id\":\"" + "x".repeat(3_000_000) + "\n" + good, "assess", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).hasSize(2);
        assertThat(run.errors().getFirst()).startsWith("standard input, line 2: This is too long");
    }

    @Test
    void doesNotFloodTheScreenWithTheProblemsOfOneLine() {
        var answers = new StringBuilder("\"x\":1");
        for (var i = 0; i < 1000; i++) {
            answers.append(",\"q").append(i).append("\":1");
        }

        var run = CLI.reading("{\"id\":1,\"answers\":{" + answers + "}}", "assess", "-");

        assertThat(run.errors()).hasSize(52);
        assertThat(run.errors().get(50)).contains("only the first 50");
    }

    @Test
    void tellsAllProblemsOfALine() {
        var run = CLI.reading(
                "{\"id\":1,\"extra\":0,\"answers\":{\"age\":\"x\",\"trend\":\"up\",\"rf_fever\":true}}", "assess", "-");

        assertThat(run.errors()).hasSize(5);
        assertThat(run.err()).contains("/extra", "/answers/age", "/answers/trend", "/answers/rf_fever");
    }

    @Test
    void passesNoControlCharactersOnToTheTerminal() {
        var run = CLI.reading("{\"id\":1,\"answers\":{\"\\u001b[2J\":1}}", "assess", "-");

        assertThat(run.err()).doesNotContain("\u001b").contains("?[2J");
    }

    @Test
    void aFileThatIsNotThereOrEmptyOrAFolderIsSaidInOneLine(@TempDir Path folder) throws IOException {
        var empty = Files.writeString(folder.resolve("empty.json"), "\n \n");

        assertThat(CLI.run("assess", folder.resolve("none.json").toString()).errors()).hasSize(1);
        assertThat(CLI.run("assess", folder.toString()).err()).contains("is a folder");
        assertThat(CLI.run("assess", empty.toString()).err()).contains("holds no answers");
        assertThat(CLI.run("assess", empty.toString()).exitCode()).isEqualTo(1);
    }

    private static Surroundings surroundings(InputStream in, OutputStream out) {
        return new Surroundings(
                in,
                out,
                OutputStream.nullOutputStream(),
                Path.of("none"),
                folder -> Cli.PACK,
                folder -> new Opening.Failed(folder, "NONE"),
                Cli.CLOCK);
    }
}
