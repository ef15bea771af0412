package org.ashi.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.ashi.look.Wcag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words against their ground, measured as in WCAG 2.2: at least 7 to 1 in all looks.
class ContrastTest {

    private static final Pattern NAMED = Pattern.compile("-ashi-([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "ink, ground", "ink, surface", "ink, accent-soft", "ink, staff-soft", "ink, warn-soft", "ink, emergency-soft",
        "ink, good-soft", "ink-soft, ground", "ink-soft, surface", "accent, surface", "accent, ground",
        "accent, accent-soft", "accent, staff-soft", "on-accent, accent", "on-accent, accent-strong", "on-staff, staff",
        "good, good-soft", "emergency, surface", "emergency, emergency-soft", "on-emergency, emergency",
        "accent, emergency-soft", "caution, caution-soft", "routine, routine-soft", "refer, refer-soft"
    })
    void wordsStandOut(String words, String ground) throws IOException {
        for (var theme : new String[] {".root", ".ashi-dark", ".ashi-contrast"}) {
            var colours = colours(theme);
            assertThat(Wcag.contrast(colours.get(words), colours.get(ground)))
                    .as("%s on %s in %s", words, ground, theme)
                    .isGreaterThanOrEqualTo(7);
        }
    }

    /// Lines of the drawing against what lies beside them; the signs on a marked region are as clear as words.
    @ParameterizedTest
    @CsvSource({
        "chart-border, chart-figure, 3", "chart-border, chart-shade, 3", "chart-edge, surface, 3", "chart-edge, chart-figure, 3",
        "chart-mark, chart-figure, 3", "chart-mark, chart-shade, 3", "chart-edge, chart-offer, 3", "chart-border, surface, 3",
        "chart-sign, chart-badge, 7", "focus, chart-figure, 3", "focus, surface, 3"
    })
    void theDrawingStandsOut(String line, String ground, double least) throws IOException {
        for (var theme : new String[] {".root", ".ashi-dark", ".ashi-contrast"}) {
            var colours = colours(theme);
            assertThat(Wcag.contrast(colours.get(line), colours.get(ground)))
                    .as("%s on %s in %s", line, ground, theme)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void theMeasureKnowsBlackOnWhiteAndGreyOnWhite() {
        assertThat(Wcag.contrast(Color.BLACK, Color.WHITE)).isBetween(20.99, 21.01);
        assertThat(Wcag.contrast(Color.web("#777777"), Color.WHITE)).isBetween(4.4, 4.6);
    }

    private static Map<String, Color> colours(String theme) throws IOException {
        var named = new HashMap<String, Color>();
        try (var in = Theme.class.getResourceAsStream("/css/ashi.css")) {
            var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            read(css, ".root", named);
            read(css, theme, named);
        }
        return named;
    }

    private static void read(String css, String theme, Map<String, Color> named) {
        var start = css.indexOf("\n" + theme + " {");
        var matcher = NAMED.matcher(css.substring(start, css.indexOf('}', start)));
        while (matcher.find()) {
            named.put(matcher.group(1), Color.web("#" + matcher.group(2)));
        }
    }
}
