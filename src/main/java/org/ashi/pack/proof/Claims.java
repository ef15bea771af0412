package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ashi.intake.Answers;

/// Gathers what becomes of the claims of one check.
final class Claims {

    private final String check;
    private final long start = System.nanoTime();
    private final List<Refutation> refuted = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private final List<Refutation> warnings = new ArrayList<>();
    private int looked;

    Claims(String check) {
        this.check = check;
    }

    /// A claim that needs no solver.
    void claim(String claim, boolean holds, String code, String... args) {
        looked++;
        if (!holds) {
            refuted.add(new Refutation(check + "." + claim, code, List.of(args), Optional.empty()));
        }
    }

    /// As [#claim], but what does not hold is odd only.
    void remark(String claim, boolean holds, String code, String... args) {
        looked++;
        if (!holds) {
            warnings.add(new Refutation(check + "." + claim, code, List.of(args), Optional.empty()));
        }
    }

    /// No answers make this hold.
    ///
    /// @param broken holds where the promise is broken
    /// @param confirm whether the rule engine sees it broken too
    /// @param told the answers as a story
    void never(
            Prover prover, String claim, int broken, Predicate<Answers> confirm, Function<Answers, Story> told, String code,
            String... args) {
        looked++;
        var id = check + "." + prover.form() + "." + claim;
        try {
            prover.find(broken, confirm)
                    .ifPresent(found -> refuted.add(
                            new Refutation(id, code, List.of(args), Optional.of(told.apply(found)))));
        } catch (Undecided e) {
            undecided.add(id);
        }
    }

    /// No answers make this hold.
    void never(Prover prover, String claim, int broken, Predicate<Answers> confirm, String code, String... args) {
        never(prover, claim, broken, confirm, found -> new Story(prover.form(), found, Optional.empty()), code, args);
    }

    /// Something that was asked of the solver, and is told apart from a broken promise by the caller.
    interface Asked {
        boolean holds() throws Undecided;
    }

    void asked(String claim, Asked asked, String code, String... args) {
        looked++;
        try {
            if (!asked.holds()) {
                refuted.add(new Refutation(check + "." + claim, code, List.of(args), Optional.empty()));
            }
        } catch (Undecided e) {
            undecided.add(check + "." + claim);
        }
    }

    /// As [#asked], but what does not hold is odd only.
    void wondered(String claim, Asked asked, String code, String... args) {
        looked++;
        try {
            if (!asked.holds()) {
                warnings.add(new Refutation(check + "." + claim, code, List.of(args), Optional.empty()));
            }
        } catch (Undecided e) {
            undecided.add(check + "." + claim);
        }
    }

    CheckResult result() {
        return new CheckResult(
                check, looked, refuted, undecided, warnings, java.time.Duration.ofNanos(System.nanoTime() - start));
    }
}
