package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cuts a line where the font changes and where a mark has to be put on its letter: fonts place marks for small
/// letters alone, so that on a capital they would run into it.
final class Fragments {

    /// @param x from the beginning of the line, in points
    /// @param rise above the foot of the line, in points
    record Fragment(Face face, String text, float x, float rise) {}

    /// Between a letter and its mark, as a share of the letters' size.
    private static final float GAP = 0.05f;
    /// A mark whose foot is higher stands above its letter.
    private static final float ABOVE = 0.45f;
    /// A mark whose head is lower hangs below its letter.
    private static final float BELOW = 0.05f;
    /// A letter that reaches lower has a tail that a mark must clear.
    private static final float TAIL = -0.06f;

    /// Thai and Lao AM: their ring stands over the letter before them, below its tone.
    private static final Set<Integer> OVER_THE_LAST = Set.of(0x0E33, 0x0EB3);

    private final Typefaces faces;
    private final Style style;
    private final List<Fragment> done = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Optional<Face> runFace = Optional.empty();
    private float runStart;
    private float pen;
    /// Outline of the letter with the marks put on it so far, where it stands on the line, at size 1.
    private Optional<Face.Box> letter = Optional.empty();

    private Fragments(Typefaces faces, Style style) {
        this.faces = faces;
        this.style = style;
    }

    static List<Fragment> of(Typefaces faces, Style style, String line) {
        var fragments = new Fragments(faces, style);
        var codePoints = line.codePoints().toArray();
        for (var i = 0; i < codePoints.length; i++) {
            fragments.add(codePoints[i], i + 1 < codePoints.length ? codePoints[i + 1] : 0);
        }
        fragments.endRun();
        return fragments.done;
    }

    /// @param next letter, or 0 at the end
    private void add(int codePoint, int next) {
        var face = faces.face(codePoint, style);
        var box = face.box(codePoint).map(b -> b.moved(pen, 0));
        if (Lines.isMark(codePoint) && box.isPresent() && letter.isPresent()) {
            mark(face, codePoint, box.get(), OVER_THE_LAST.contains(next) ? below(next, letter.get()) : letter.get());
        } else {
            if (!runFace.equals(Optional.of(face))) {
                endRun();
                runFace = Optional.of(face);
                runStart = pen;
            }
            run.appendCodePoint(codePoint);
            letter = box;
        }
        pen += face.advance(codePoint);
    }

    private Face.Box below(int codePoint, Face.Box on) {
        return faces.face(codePoint, style).box(codePoint).map(on::with).orElse(on);
    }

    private void mark(Face face, int codePoint, Face.Box box, Face.Box on) {
        endRun();
        var dx = (on.left() + on.right() - box.left() - box.right()) / 2;
        var dy = 0f;
        if (box.bottom() > ABOVE) {
            dy = Math.max(0, on.top() + GAP - box.bottom());
        } else if (box.top() < BELOW && on.bottom() < TAIL) {
            dy = Math.min(0, on.bottom() - GAP - box.top());
        }
        done.add(new Fragment(face, Character.toString(codePoint), (pen + dx) * style.size(), dy * style.size()));
        letter = Optional.of(on.with(box.moved(0, dy)));
    }

    private void endRun() {
        if (!run.isEmpty()) {
            runFace.ifPresent(f -> done.add(new Fragment(f, run.toString(), runStart * style.size(), 0)));
            run.setLength(0);
        }
        runFace = Optional.empty();
    }
}
