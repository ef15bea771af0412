package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.ashi.export.pdf.flow.Repertoire;
import org.ashi.intake.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A name is printed as it is written, or the report says which of its characters are not.
class ScriptsTest {

    static final List<Scripts.Name> NAMES = Scripts.NAMES;

    private static List<String> texts(Scripts.Name name) throws IOException {
        var texts = new ArrayList<String>();
        // The name alone: it is met without the rest of the patient's data.
        var pdf = Printed.report(Cases.stored("V01", i -> named(i, name.name())), "en");
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/name-" + name + ".pdf"), pdf);
        assertThat(Conformance.problems(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var marked = MarkedText.of(document);
            for (PDStructureElement element : Elements.of(document)) {
                texts.add(marked.of(element));
            }
        }
        return texts;
    }

    private static Intake named(Intake intake, String name) {
        return intake.withPatient(Cases.PATIENT.withName(name));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("NAMES")
    void aNameIsPrintedOrItsLettersAreListed(Scripts.Name name) throws IOException {
        var texts = texts(name);
        var at = texts.indexOf("Name") + 1;
        var listed = texts.stream().filter(t -> t.startsWith("Some characters could not be printed")).toList();
        if (name.printed()) {
            assertThat(texts.get(at)).isEqualTo(name.name());
            assertThat(listed).isEmpty();
            assertThat(texts).noneMatch(t -> t.contains(Repertoire.REPLACEMENT));
        } else {
            assertThat(texts.get(at)).contains(Repertoire.REPLACEMENT);
            var letters = new TreeSet<Integer>();
            name.name().codePoints().filter(Character::isLetter).forEach(letters::add);
            assertThat(listed).singleElement().satisfies(line -> assertThat(letters)
                    .allSatisfy(letter -> assertThat(line).contains(String.format("U+%04X", letter))));
        }
    }

    /// What is promised in words is what is tested.
    @Test
    void theListOfScriptsIsTrue() throws IOException {
        var lines = Files.readAllLines(Path.of("src/docs/scripts.md"));
        assertThat(NAMES).hasSizeGreaterThanOrEqualTo(20);
        for (var name : NAMES) {
            assertThat(lines).as(name.script())
                    .anyMatch(line -> line.startsWith("| " + name.script() + " | " + (name.printed() ? "yes" : "no") + " |"));
        }
    }
}
