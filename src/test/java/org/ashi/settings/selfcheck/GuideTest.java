package org.ashi.settings.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;

/// The guide to setting up a tablet and the self-check name the same things.
class GuideTest {

    private static final Path KIOSK = Path.of("installer/kiosk");

    private static final String ERROR_FILE = "-XX:ErrorFile=/dev/null";

    private final Messages messages = Messages.of("en", ZoneOffset.UTC);

    @Test
    void theGuideNamesEachCheckAndNoOther() throws IOException {
        assertThat(checksOf(Files.readString(KIOSK.resolve("README.md")))).containsExactlyElementsOf(titles());
    }

    @Test
    void aCheckThatTheGuideForgetsIsFound() throws IOException {
        var guide = Files.readString(KIOSK.resolve("README.md")).replaceAll("(?m)^\\| The clock is right .*\n", "");
        assertThat(checksOf(guide)).isNotEmpty().isNotEqualTo(titles());
    }

    @Test
    void whatTheAdviceSendsPeopleToIsThere() {
        var advice = Arrays.stream(Topic.values())
                .flatMap(t -> List.of("settings.check.advice." + t, "settings.check.windows." + t).stream())
                .map(messages::get)
                .flatMap(text -> Arrays.stream(text.split("[ ,]")))
                .filter(word -> word.startsWith("installer/"))
                .map(word -> word.replaceAll("\\.$", ""))
                .toList();
        assertThat(advice).isNotEmpty().allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    /// The options of Java that the check wants are those that the service and the guide give.
    @Test
    void theServiceAndTheGuideGiveTheOptionsThatAreChecked() throws IOException {
        var options = "-XX:+DisableAttachMechanism -XX:-HeapDumpOnOutOfMemoryError -XX:-CreateCoredumpOnCrash -XX:-UsePerfData";
        assertThat(Files.readString(KIOSK.resolve("linux/ashi-kiosk.service"))).contains(options);
        assertThat(Files.readString(KIOSK.resolve("README.md"))).contains(options);
        assertThat(Files.readString(KIOSK.resolve("linux/ashi-kiosk.service"))).contains(ERROR_FILE);
        assertThat(Files.readString(KIOSK.resolve("README.md"))).contains("-XX:ErrorFile=NUL");
        var all = Files.readString(Path.of("installer/ashi.options"));
        assertThat(List.of(options.split(" "))).allSatisfy(o -> assertThat(all).contains(o));
        assertThat(all).contains(ERROR_FILE);
        var pom = Files.readString(Path.of("pom.xml"));
        assertThat(List.of(options.split(" "))).allSatisfy(o -> assertThat(pom).contains("<argument>" + o + "</argument>"));
        var none = new JvmFlags().look(Machine.real(Path.of("target")));
        assertThat(String.join(" ", none.values()).split(" ")).allSatisfy(o -> assertThat(options + " " + ERROR_FILE).contains(o));
    }

    private List<String> titles() {
        return Arrays.stream(Topic.values()).map(t -> messages.get("settings.check.title." + t)).toList();
    }

    private static List<String> checksOf(String guide) {
        return guide.lines()
                .dropWhile(l -> !l.startsWith("| Check "))
                .skip(2)
                .takeWhile(l -> l.startsWith("|"))
                .map(l -> l.split("\\|")[1].strip())
                .toList();
    }
}
