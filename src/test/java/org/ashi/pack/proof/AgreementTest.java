package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.ashi.intake.Answers;
import org.ashi.pack.BuiltInPack;
import org.ashi.rules.RandomAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The circuit says of every patient what the rule engine says.
class AgreementTest {

    private static final int PATIENTS = 300;

    @ParameterizedTest
    @ValueSource(strings = {"first", "return"})
    void theCircuitSaysWhatTheEngineSays(String id) {
        var pack = BuiltInPack.lowBackPain();
        var form = pack.questionnaire(id);
        var agreement = new Agreement(pack.rules(id), form);
        var random = new Random(4);
        var patients = new RandomAnswers(form, pack.rules(id));
        for (int i = 0; i < PATIENTS; i++) {
            assertThat(agreement.differences(thinned(patients.full(random), random))).as("patient " + i).isEmpty();
        }
    }

    /// With some answers left out.
    private static Answers thinned(Answers answers, Random random) {
        var leaveOut = random.nextInt(4);
        return answers.retaining(id -> random.nextInt(10) >= leaveOut);
    }
}
