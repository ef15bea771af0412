package org.ashi.ui.review;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.ashi.export.ExportReason;
import org.ashi.export.FilePassword;
import org.ashi.export.Paper;

/// What is asked before a paper leaves the archive: which, why, and whether the file is to have a password.
public final class ExportAsk {

    static final int LEAST = FilePassword.LEAST;
    /// With signs of three bytes each they still fit the 127 bytes that a PDF takes.
    static final int MOST = 40;

    /// Why it cannot go on.
    public enum Problem {
        NO_REASON,
        /// Fewer than [#LEAST] characters.
        SHORT,
        /// The two were not the same.
        DIFFER,
        /// A sign that other programs may read in another way.
        STRANGE
    }

    private final ReadOnlyObjectWrapper<Optional<ExportReason>> reason = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.REPORT);
    private final BooleanProperty note = new SimpleBooleanProperty();

    public ReadOnlyObjectProperty<Optional<ExportReason>> reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Which paper; the report unless another is chosen.
    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    /// Whether a letter quotes the practitioner's note.
    public BooleanProperty noteProperty() {
        return note;
    }

    /// Whether the file is to have a password.
    public BooleanProperty lockedProperty() {
        return locked;
    }

    public void choose(ExportReason why) {
        reason.set(Optional.of(why));
        problem.set(Optional.empty());
    }

    /// Whether all is there.
    ///
    /// @param first as typed, left as it is
    /// @param second the same once more, left as it is
    public boolean ready(char[] first, char[] second) {
        problem.set(problem(first, second));
        return problem.get().isEmpty();
    }

    /// Whether all is there that paper takes.
    public boolean readyToPrint() {
        problem.set(reason.get().isEmpty() ? Optional.of(Problem.NO_REASON) : Optional.empty());
        return problem.get().isEmpty();
    }

    private Optional<Problem> problem(char[] first, char[] second) {
        if (reason.get().isEmpty()) {
            return Optional.of(Problem.NO_REASON);
        }
        if (!locked.get()) {
            return Optional.empty();
        }
        var fault = FilePassword.judge(first);
        if (fault.filter(f -> f == FilePassword.Fault.SHORT).isEmpty() && !Arrays.equals(first, second)) {
            return Optional.of(Problem.DIFFER);
        }
        return fault.map(f -> switch (f) {
            case SHORT -> Problem.SHORT;
            case STRANGE -> Problem.STRANGE;
        });
    }
}
