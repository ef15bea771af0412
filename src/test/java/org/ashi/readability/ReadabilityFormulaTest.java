package org.ashi.readability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadabilityFormulaTest {

    private static final String LEGAL = "Notwithstanding any provision of this agreement to the contrary, the undersigned"
            + " acknowledges that participation in the aforementioned therapeutic procedures constitutes an assumption of"
            + " associated responsibilities, including, without limitation, unanticipated physiological complications"
            + " attributable to contraindications insufficiently disclosed during the preliminary consultation.";

    @Test
    void countsByHand() {
        assertThat(Readability.english(List.of("The cat sat on the mat.")))
                .isEqualTo(new Readability(6, 1, 6, 6))
                .satisfies(r -> assertThat(r.grade()).isCloseTo(-1.45, within(0.01)));
    }

    /// Lincoln's first sentences: 30 words and 24, and 80 syllables by the pronouncing dictionary.
    @Test
    void aSpeechOfKnownGrade() {
        var text = "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived"
                + " in Liberty, and dedicated to the proposition that all men are created equal."
                + " Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and"
                + " so dedicated, can long endure.";
        var read = Readability.english(List.of(text));
        assertThat(read.words()).isEqualTo(54);
        assertThat(read.longest()).isEqualTo(30);
        assertThat(read.grade()).isBetween(11.5, 13.5);
    }

    /// What the measure is for: such a text must not pass.
    @Test
    void aLegalTextIsFarAboveTheLimit() {
        var read = Readability.english(List.of(LEGAL));
        assertThat(read.grade()).isGreaterThan(20);
        assertThat(read.longest()).isGreaterThan(20);
    }

    @Test
    void eachTextIsASentenceOfItsOwn() {
        assertThat(Readability.english(List.of("Warfarin", "Two sentences. Here they are!", "Yes?", "–")))
                .isEqualTo(new Readability(7, 4, 11, 3));
    }

    @Test
    void aPointInsideANumberEndsNothing() {
        assertThat(Readability.sentences("It is 2.5 now. Call 112.")).hasSize(2);
    }
}
