package org.ashi.readability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts as they stand in the CMU Pronouncing Dictionary, or as a dictionary of medicine hyphenates the word.
class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "1, the pain back leg bones makes checked worse straight through eased used marked your there calf feel",
        "2, muscle needle doctor trouble bladder bowel urine sudden people hundred needed changes safety something"
                + " someone tired going sometimes patient spasm didn't throbbing quiet TB",
        "3, period medicine usual unsteady area injury reaction pacemaker urgently easier pregnancy different however arthritis stenosis",
        "4, emergency practitioner acupuncture information diabetes ability apixaban clopidogrel scoliosis",
        "5, immediately sacroiliac rivaroxaban defibrillator",
        "6, osteoporosis physiotherapy spondyloarthritis responsibility"
    })
    void knownWords(int syllables, String words) {
        assertThat(words.split(" ")).allSatisfy(word -> assertThat(Syllables.of(word)).isEqualTo(syllables));
    }

    @ParameterizedTest
    @CsvSource({"7, 1", "30, 2", "112, 3", "doctor's, 2", "patients’, 2", "bone’s, 1"})
    void numbersAndOwners(String word, int syllables) {
        assertThat(Syllables.of(word)).isEqualTo(syllables);
    }
}
