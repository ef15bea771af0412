package org.ashi.cli.answers;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answers;
import org.ashi.intake.Patient;

/// What reading one object came to.
public sealed interface Outcome {

    /// @param line on which the object begins
    /// @param language empty where none is named
    /// @param form id of one of the pack's forms, [org.ashi.intake.Intake#FIRST_VISIT] where none is named
    /// @param patient [Patient#UNNAMED] where the reader was not asked for patients
    record Given(
            long line,
            Optional<CaseId> id,
            Optional<String> language,
            String form,
            Patient patient,
            Answers answers)
            implements Outcome {

        /// Never prints an answer or a name.
        @Override
        public String toString() {
            return "Given[line " + line + "]";
        }
    }

    /// @param problems at least one
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }
}
