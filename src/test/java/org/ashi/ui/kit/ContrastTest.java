package org.ashi.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
            assertThat(contrast(colours.get(words), colours.get(ground)))
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
            assertThat(contrast(colours.get(line), colours.get(ground)))
                    .as("%s on %s in %s", line, ground, theme)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void theMeasureKnowsBlackOnWhiteAndGreyOnWhite() {
        assertThat(contrast(0x000000, 0xffffff)).isBetween(20.99, 21.01);
        assertThat(contrast(0x777777, 0xffffff)).isBetween(4.4, 4.6);
    }

    private static Map<String, Integer> colours(String theme) throws IOException {
        var named = new HashMap<String, Integer>();
        try (var in = Theme.class.getResourceAsStream("/css/ashi.css")) {
            var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            read(css, ".root", named);
            read(css, theme, named);
        }
        return named;
    }

    private static void read(String css, String theme, Map<String, Integer> named) {
        var start = css.indexOf("\n" + theme + " {");
        var matcher = NAMED.matcher(css.substring(start, css.indexOf('}', start)));
        while (matcher.find()) {
            named.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
    }

    private static double contrast(int a, int b) {
        var high = Math.max(luminance(a), luminance(b));
        var low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        var c = (channel & 0xff) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
