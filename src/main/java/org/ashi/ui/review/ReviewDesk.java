package org.ashi.ui.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.ashi.intake.Intake;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluator;
import org.ashi.store.Archive;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.wording.Wording;

/// What the practitioner's screens need: the archive, the pack in use and the clinic's clock.
///
/// @param clock in the clinic's time zone
/// @param printing absent where papers are only written to files
public record ReviewDesk(
        ProtocolPack pack,
        Evaluator evaluator,
        Archive store,
        Clock clock,
        Messages messages,
        Background background,
        Faults faults,
        ReportExport export,
        QueuePlaces places,
        Optional<Printing> printing) {

    public static ReviewDesk of(
            ProtocolPack pack,
            Archive store,
            Clock clock,
            Messages messages,
            Background background,
            Faults faults,
            ReportExport export) {
        return new ReviewDesk(
                pack, new Evaluator(pack.rules()), store, clock, messages, background, faults, export, QueuePlaces.NONE, Optional.empty());
    }

    public ReviewDesk with(QueuePlaces others) {
        return new ReviewDesk(pack, evaluator, store, clock, messages, background, faults, export, others, printing);
    }

    public ReviewDesk with(Printing other) {
        return new ReviewDesk(
                pack, evaluator, store, clock, messages, background, faults, export, places, Optional.of(other));
    }

    /// The rules as they apply to the form that was filled in.
    Evaluator evaluator(String form) {
        return form.equals(Intake.FIRST_VISIT) ? evaluator : new Evaluator(pack.rules(form));
    }

    /// The practitioner reads the pack in the language of the program, whatever language the patient used.
    Wording wording() {
        return new Wording(pack, messages.locale().getLanguage(), messages);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
