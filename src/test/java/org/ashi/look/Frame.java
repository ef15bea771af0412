package org.ashi.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;

/// One way in which a page can be shown.
public record Frame(TextSize size, Look look, int width, int height) {

    private static final int[][] WINDOWS = {{1024, 768}, {1280, 800}, {800, 1280}};

    public Theme theme() {
        return new Theme(look, size);
    }

    /// Such as `en-200-dark-800x1280`.
    public String name(String language) {
        return String.format(Locale.ROOT, "%s-%d-%s-%dx%d", language, size.percent(), look.id(), width, height);
    }

    /// Every size with every look in every window: 27.
    public static List<Frame> all() {
        var frames = new ArrayList<Frame>();
        for (var size : TextSize.values()) {
            for (var look : Look.values()) {
                for (var window : WINDOWS) {
                    frames.add(new Frame(size, look, window[0], window[1]));
                }
            }
        }
        return frames;
    }

    /// Three frames in which every size, look and window is met once, the largest text last; other three for each language.
    ///
    /// @param language its number
    public static List<Frame> few(int language) {
        return all().stream()
                .filter(f -> (f.size().ordinal() + language) % WINDOWS.length == f.look().ordinal())
                .filter(f -> (f.size().ordinal() + f.look().ordinal()) % WINDOWS.length == window(f))
                .toList();
    }

    private static int window(Frame frame) {
        for (int i = 0; i < WINDOWS.length; i++) {
            if (WINDOWS[i][0] == frame.width()) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such window: " + frame);
    }
}
