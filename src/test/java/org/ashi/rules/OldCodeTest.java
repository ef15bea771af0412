package org.ashi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.Scenarios;
import org.junit.jupiter.api.Test;

/// An answer of an older pack, with a code that the question no longer has.
class OldCodeTest {

    private final Evaluator evaluator = new Evaluator(BuiltInPack.lowBackPain().rules());
    private final Answers plain = new Answers(Scenarios.answers("V01"));

    @Test
    void itLeavesASafetyQuestionOpenAsNoAnswerDoes() {
        var old = evaluator.assess(plain.with("ns_thinner", new Answer.Choice("gone")));
        assertThat(old.open()).contains("ns_thinner");
        assertThat(old.options()).isEqualTo(evaluator.assess(plain.without("ns_thinner")).options());
        assertThat(old.options()).noneMatch(o -> o.status() == OptionStatus.OFFER);
    }

    @Test
    void aCodeThatItHasSettlesIt() {
        assertThat(evaluator.assess(plain).open()).doesNotContain("ns_thinner");
    }
}
