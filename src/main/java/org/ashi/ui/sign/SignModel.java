package org.ashi.ui.sign;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.ashi.intake.Patient;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.Stroke;

/// A signature while it is being given, without a node: drawn, or typed as a name.
public final class SignModel {

    /// Why it cannot be taken yet.
    public enum Problem {
        NOT_DRAWN,
        /// A touch, not a signature.
        TOO_LITTLE,
        NO_NAME,
        /// The name has a character that cannot be kept.
        CHARACTERS
    }

    /// Characters of a typed name, at most.
    public static final int MOST_CHARACTERS = Patient.MAX_LENGTH;

    private final Drawing drawing = new Drawing();
    private final ReadOnlyBooleanWrapper typing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private String name = "";

    /// The name is typed, not drawn.
    public ReadOnlyBooleanProperty typingProperty() {
        return typing.getReadOnlyProperty();
    }

    /// Counts changes of what was drawn or typed.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public void type() {
        typing.set(true);
        changed();
    }

    public void draw() {
        typing.set(false);
        changed();
    }

    /// @param text at most [#MOST_CHARACTERS] characters; the rest is cut off
    public void name(String text) {
        name = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        changed();
    }

    public String name() {
        return name;
    }

    /// Takes back all that was drawn.
    public void clear() {
        drawing.clear();
        changed();
    }

    /// Takes back all that was drawn and typed.
    public void reset() {
        name = "";
        clear();
    }

    /// The finger touches the field.
    ///
    /// @param x from the left edge, 0 to [Mark.Drawn#SIZE]
    /// @param y from the upper edge, 0 to [Mark.Drawn#SIZE]
    public void begin(double x, double y) {
        drawing.begin(x, y);
        changed();
    }

    /// The finger goes on.
    public void move(double x, double y) {
        drawing.move(x, y);
        changed();
    }

    boolean empty() {
        return drawing.empty();
    }

    List<Stroke> strokes() {
        return drawing.strokes();
    }

    /// Empty if it can be taken.
    public Optional<Problem> problem() {
        if (!typing.get()) {
            return drawing.empty()
                    ? Optional.of(Problem.NOT_DRAWN)
                    : Optional.of(Problem.TOO_LITTLE).filter(p -> drawing.tooLittle());
        }
        if (name.isBlank()) {
            return Optional.of(Problem.NO_NAME);
        }
        return Optional.of(Problem.CHARACTERS).filter(p -> name.chars().anyMatch(Character::isISOControl));
    }

    /// What was given; empty while there is a [#problem()].
    public Optional<Mark> mark() {
        if (problem().isPresent()) {
            return Optional.empty();
        }
        return typing.get() ? Optional.of(new Mark.Typed(name.strip())) : drawing.mark();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
