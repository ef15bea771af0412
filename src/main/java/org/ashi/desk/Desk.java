package org.ashi.desk;

import java.time.Clock;
import java.time.LocalDate;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluator;
import org.ashi.store.IntakeStore;

/// What a front desk needs to take intakes: the pack in use, its rules, the archive and the clinic's clock.
///
/// @param clock in the clinic's time zone
public record Desk(ProtocolPack pack, Evaluator evaluator, IntakeStore store, Clock clock) {

    public static Desk of(ProtocolPack pack, IntakeStore store, Clock clock) {
        return new Desk(pack, new Evaluator(pack.rules()), store, clock);
    }

    /// The desk with the questions and rules of one form.
    ///
    /// @param form one that the pack does not have is read as the first visit, which asks everything
    public Desk on(String form) {
        return new Desk(pack.on(form), new Evaluator(pack.rules(form)), store, clock);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
