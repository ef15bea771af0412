package org.ashi.look;

import java.util.ArrayList;
import javafx.scene.Parent;

/// Looks a laid-out screen over as a person with weak eyes, large fingers or a screen reader would meet it.
///
/// @param contrast least ratio of words to their ground, from 1 to 21
/// @param target least width and height in px of what is touched
public record ScreenCheck(double contrast, double target) implements Check {

    /// What practitioners read at a desk with keyboard and mouse: WCAG 2.2 AA.
    public static final ScreenCheck FOR_STAFF = new ScreenCheck(4.5, 24);

    /// What patients and the front desk touch: WCAG 2.2 AAA for contrast.
    public static final ScreenCheck FOR_PATIENTS = new ScreenCheck(7, 48);

    /// Exempt are the words of controls that cannot be used now: they may be faint.
    @Override
    public Result of(Parent root) {
        var scene = root.getScene();
        lay(root);
        var sight = new Sight(root);
        var contrasts = new Contrasts(sight, contrast);
        var faults = new ArrayList<>(Clipping.in(sight, scene.getWidth(), scene.getHeight()));
        faults.addAll(Overlaps.in(sight));
        faults.addAll(Targets.in(sight, target));
        faults.addAll(contrasts.faults());
        faults.addAll(Names.in(sight));
        return new Result(faults, contrasts.exempt());
    }

    /// Twice, as a window would: what wraps tells its height only once it has its width.
    static void lay(Parent root) {
        root.applyCss();
        root.resize(root.getScene().getWidth(), root.getScene().getHeight());
        root.layout();
        root.layout();
    }
}
