package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.text.Messages;
import org.ashi.wording.ProblemWording;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The cases in `broken-packs.json`: each changes one thing in the built-in pack, and each is refused with file, place and
/// a sentence. A case is `{"name", "file", "at": pointer of the parent, "set"|"remove"|"add"|"text", …, "code", "place"}`.
class BrokenPacksTest {

    private final JsonMapper mapper = JsonMapper.shared();
    private final ProblemWording wording =
            new ProblemWording(Messages.of(Locale.ENGLISH, ZoneOffset.UTC));

    @TestFactory
    Stream<DynamicTest> eachIsRefusedWithPlaceAndReason() {
        var cases = cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(50);
        return cases.stream().map(c -> DynamicTest.dynamicTest(c.get("name").stringValue(), () -> refused(c)));
    }

    @Test
    void theUnchangedPackIsNotRefused() {
        assertThat(new PackReader().read(changed(Map.of()))).isInstanceOf(ReadResult.Good.class);
    }

    @Test
    void everyProblemHasItsSentence() {
        var messages = Messages.of(Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(PackProblem.Code.values()).allMatch(code -> messages.has("pack.problem." + code));
    }

    /// Mistakes in different files are told together, and none that only follows from another.
    @Test
    void everythingWrongIsToldAtOnce() {
        var rules = broken(mapper.readTree("{\"at\":\"/rules/0\",\"remove\":\"when\"}"), "rules.json");
        var causes = broken(mapper.readTree("{\"at\":\"/causes/0\",\"remove\":\"sources\"}"), "causes.json");
        var texts = broken(mapper.readTree("{\"at\":\"/texts\",\"remove\":\"pack.title\"}"), "text/en.json");
        var result = new PackReader()
                .read(changed(Map.of("rules.json", rules, "causes.json", causes, "text/en.json", texts)));
        assertThat(((ReadResult.Refused) result).problems())
                .extracting(PackProblem::file)
                .contains("rules.json", "causes.json", "text/en.json");
        assertThat(((ReadResult.Refused) result).problems())
                .extracting(PackProblem::code)
                .doesNotContain(PackProblem.Code.TEXT_UNUSED);
    }

    /// Whoever made it mends the first thousand and asks again. Comparing each with each took minutes.
    @Test
    void aFileOfVeryManyFaultsIsRefusedWithTheFirst() {
        var rules = ("{\"facts\":[" + "1,".repeat(300_000) + "1]}").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var result = new PackReader().read(changed(Map.of("rules.json", rules)));
        assertThat(((ReadResult.Refused) result).problems()).hasSize(Problems.MOST);
    }

    /// Nor may a form be so long that an intake cannot keep how long each page was shown.
    @Test
    void aFormOfVeryManyPagesIsRefused() {
        var root = (ObjectNode) mapper.readTree(original("questions.json"));
        var pages = (ArrayNode) root.at("/sections/1/pages");
        for (int i = 0; i < FormReader.MOST_PAGES; i++) {
            pages.add(mapper.createObjectNode().put("id", "more" + i).set("questions", mapper.createArrayNode()));
        }
        var result = new PackReader().read(changed(Map.of("questions.json", mapper.writeValueAsBytes(root))));
        assertThat(((ReadResult.Refused) result).problems()).extracting(PackProblem::code).contains(PackProblem.Code.TOO_MANY_PAGES);
    }

    private void refused(JsonNode c) {
        var file = c.get("file").stringValue();
        var result = new PackReader().read(changed(Map.of(file, broken(c, file))));
        assertThat(result).isInstanceOf(ReadResult.Refused.class);
        var problems = ((ReadResult.Refused) result).problems();
        assertThat(problems).anySatisfy(p -> {
            assertThat(p.file()).isEqualTo(c.has("in") ? c.get("in").stringValue() : file);
            assertThat(p.code().name()).isEqualTo(c.get("code").stringValue());
            assertThat(p.pointer()).isEqualTo(c.get("place").stringValue());
        });
        assertThat(problems.stream().map(wording::line))
                .allMatch(line -> !line.contains("Exception") && !line.contains("{"));
    }

    private byte[] broken(JsonNode c, String file) {
        if (c.has("text")) {
            return c.get("text").stringValue().getBytes(StandardCharsets.UTF_8);
        }
        if (c.has("replace")) {
            var text = new String(original(file), StandardCharsets.UTF_8);
            var from = c.get("replace").stringValue();
            assertThat(text).contains(from);
            return text.replaceFirst(
                            java.util.regex.Pattern.quote(from),
                            java.util.regex.Matcher.quoteReplacement(c.get("with").stringValue()))
                    .getBytes(StandardCharsets.UTF_8);
        }
        var root = mapper.readTree(original(file));
        var parent = root.at(c.get("at").stringValue());
        assertThat(parent.isMissingNode()).as("the case points to something").isFalse();
        switch (parent) {
            case ObjectNode object when c.has("remove") ->
                assertThat(Optional.ofNullable(object.remove(c.get("remove").stringValue()))).isPresent();
            case ObjectNode object -> object.set(c.get("set").stringValue(), c.get("to"));
            case ArrayNode array -> array.add(c.get("add"));
            default -> throw new AssertionError("neither object nor list");
        }
        return mapper.writeValueAsBytes(root);
    }

    private static PackFiles changed(Map<String, byte[]> changes) {
        var all = new LinkedHashMap<String, byte[]>();
        PackCopy.FILES.forEach(name -> all.put(name, original(name)));
        all.putAll(changes);
        return name -> Optional.ofNullable(all.get(name)).filter(bytes -> bytes.length > 0);
    }

    private static byte[] original(String name) {
        try {
            return PackFiles.builtIn("low-back-pain")
                    .read(name)
                    .or(() -> shipped(name))
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The body map is the program's, and a pack may bring its own: a changed one is the pack's.
    private static Optional<byte[]> shipped(String name) {
        try (var in = PackFiles.class.getResourceAsStream("/" + name)) {
            return Optional.ofNullable(in == null ? null : in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<JsonNode> cases() {
        var in = BrokenPacksTest.class.getResourceAsStream("/packs/broken-packs.json");
        return mapper.readTree(in).valueStream().toList();
    }
}
