package org.ashi.look;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.wizard.PageWalk;

/// Shows each page in several frames, checks it and keeps a picture.
final class Gallery implements PageWalk.Audience {

    private record Showing(Frame frame, Scene scene) {}

    private final String language;
    private final List<Frame> frames;
    private final Check check;
    private final Pictures pictures;
    private final Predicate<String> pictured;
    private final List<Showing> showings = new ArrayList<>();
    private final Map<String, Set<String>> faults = new LinkedHashMap<>();
    private final Set<String> exempt = new TreeSet<>();
    private final List<String> pages = new ArrayList<>();

    /// @param pictured the pages of which a picture is kept
    Gallery(String language, List<Frame> frames, Check check, Pictures pictures, Predicate<String> pictured) {
        this.language = language;
        this.frames = frames;
        this.check = check;
        this.pictures = pictures;
        this.pictured = pictured;
    }

    @Override
    public void meet(Function<Appearance, ? extends Parent> screen) {
        showings.clear();
        for (var frame : frames) {
            var appearance = new Appearance(frame.theme());
            var root = screen.apply(appearance);
            appearance.dress(root);
            showings.add(new Showing(frame, new Scene(root, frame.width(), frame.height())));
        }
    }

    @Override
    public void press(String id) {
        for (var showing : showings) {
            // A page just drawn has its controls only once it is laid out.
            ScreenCheck.lay(showing.scene.getRoot());
            if (!(showing.scene.getRoot().lookup("#" + id) instanceof ButtonBase button)) {
                throw new AssertionError("there is no button " + id);
            }
            button.fire();
        }
    }

    @Override
    public void see(String page) {
        pages.add(page);
        for (var showing : showings) {
            var result = check.of(showing.scene.getRoot());
            var frame = showing.frame.name(language);
            result.faults().forEach(f -> faults.computeIfAbsent(page + ": " + f, k -> new TreeSet<>()).add(frame));
            result.exempt().forEach(e -> exempt.add(page + ": " + e));
            if (pictured.test(page)) {
                pictures.take(showing.scene, Path.of(frame, String.format(Locale.ROOT, "%03d-%s.png", pages.size(), page)));
            }
        }
    }

    /// The pages seen, in order.
    List<String> pages() {
        return pages;
    }

    /// Each fault once, with the frames in which it shows.
    List<String> faults() {
        return faults.entrySet().stream().map(e -> e.getKey() + " in " + e.getValue()).toList();
    }

    Set<String> exempt() {
        return exempt;
    }
}
