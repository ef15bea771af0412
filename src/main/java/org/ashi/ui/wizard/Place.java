package org.ashi.ui.wizard;

import java.util.List;
import org.ashi.bodymap.Side;
import org.ashi.intake.TriageLevel;

/// Where the wizard is.
public sealed interface Place {

    /// The form is handed in or handed over: nothing of it changes any more.
    default boolean over() {
        return this instanceof Done || this instanceof Stopped;
    }

    /// What staff fill in before they hand over.
    record Staff() implements Place {}

    /// The moment the screen passes from staff to the patient.
    record HandOver() implements Place {}

    /// @param page index among all pages of the patient
    record Asking(int page) implements Place {}

    /// The patient says whether the only side marked is the correct one.
    ///
    /// @param page on which regions were marked
    record OneSide(int page, Side side) implements Place {}

    /// The patient looks over all answers.
    record Check() implements Place {}

    /// The patient signs, or hands in without signing.
    record Sign() implements Place {}

    /// The intake is on disk.
    ///
    /// @param safetyNets ids of the safety-net texts that apply
    record Done(TriageLevel level, List<String> safetyNets) implements Place {
        public Done {
            safetyNets = List.copyOf(safetyNets);
        }
    }

    /// Staff stopped the form after an emergency answer; it is kept for the practitioner.
    record Stopped() implements Place {}
}
