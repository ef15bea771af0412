package org.ashi.ui.kit;

import java.util.Arrays;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide a wrapping text must be at least.
final class LongestWord {

    // A text that wraps at exactly its own width breaks for a rounding error.
    private static final double SLACK = 2;

    private LongestWord() {}

    /// In px.
    static double width(String text, Font font) {
        return SLACK
                + Arrays.stream(text.split("\\s+"))
                        .mapToDouble(word -> {
                            var measured = new Text(word);
                            measured.setFont(font);
                            return measured.getLayoutBounds().getWidth();
                        })
                        .max()
                        .orElse(0);
    }
}
