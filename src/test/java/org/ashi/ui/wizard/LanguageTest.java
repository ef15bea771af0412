package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ashi.intake.Answer;
import org.junit.jupiter.api.Test;

/// The patient changes the language in the middle of the form.
class LanguageTest {

    @Test
    void anUnknownLanguageIsRefusedAndNothingChanges() {
        try (var visit = new Visit()) {
            var model = visit.at("pain_now");
            assertThatThrownBy(() -> model.speak("tlh")).isInstanceOf(IllegalArgumentException.class);
            assertThat(model.languageProperty().get()).isEqualTo("en");
            assertThat(visit.store.only().intake().language()).isEqualTo("en");
        }
    }

    @Test
    void placeAndAnswersStayAndTheIntakeKnowsItsLanguage() {
        try (var visit = new Visit()) {
            var model = visit.at("pain_now");
            model.give("pain_now", new Answer.Number(7));
            var answers = visit.store.only().intake().answers();
            for (var language : model.languages()) {
                model.speak(language);
                assertThat(Visit.pageOf(model)).contains("pain_now");
                assertThat(model.wording().messages().language()).isEqualTo(language);
                assertThat(visit.store.only().intake().language()).isEqualTo(language);
                assertThat(visit.store.only().intake().answers()).isEqualTo(answers);
            }
        }
    }

    @Test
    void whatIsHandedInStaysAsItWasHandedIn() {
        try (var visit = new Visit()) {
            var model = visit.toSign();
            Visit.sign(model);
            model.next();
            var before = visit.store.only();
            model.speak("es");
            assertThat(model.wording().messages().language()).isEqualTo("es");
            assertThat(visit.store.only()).isEqualTo(before);
        }
    }

    @Test
    void aSignatureIsGivenAnewUnderOtherWords() {
        try (var visit = new Visit()) {
            var model = visit.toSign();
            Visit.sign(model);
            assertThat(model.signing().given().mark()).isPresent();
            model.speak("es");
            assertThat(model.signing().given().mark()).isEmpty();
        }
    }
}
