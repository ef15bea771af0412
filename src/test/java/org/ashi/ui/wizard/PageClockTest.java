package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.intake.PageTime;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.log.LogCapture;
import org.ashi.ui.kit.Faults;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// How long each page was in front of the patient is kept with the intake.
class PageClockTest {

    private final MovingClock clock = new MovingClock();

    @AutoClose
    private final Visit visit = new Visit(clock);

    private static Map<String, Long> seconds(Intake intake) {
        return intake.pageTimes().stream().collect(Collectors.toMap(PageTime::page, t -> t.shown().toSeconds()));
    }

    private Map<String, Long> onDisk() {
        return seconds(visit.store.only().intake());
    }

    private void on(int seconds) {
        clock.on(Duration.ofSeconds(seconds));
    }

    /// Goes on after so many seconds.
    private void next(WizardModel model, int seconds) {
        on(seconds);
        Visit.answerDully(model);
        model.next();
    }

    @Test
    void eachPageOfThePatientFromBeginningToEnd() {
        var model = visit.start();
        on(100);
        model.give("capacity", Answer.yes());
        model.next();
        on(100);
        model.next();
        next(model, 5);
        assertThat(onDisk()).as("nothing of staff").containsExactly(Map.entry("patient_name", 5L));
        while (model.placeProperty().get() instanceof Place.Asking) {
            next(model, 3);
        }
        on(20);
        model.next();
        on(8);
        Visit.sign(model);
        model.next();
        assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
        on(100);
        var intake = visit.store.only().intake();
        assertThat(intake.status()).isEqualTo(Status.NEW);
        assertThat(seconds(intake)).containsEntry("patient_name", 5L).containsEntry("pain_now", 3L).containsEntry("check", 20L).containsEntry("sign", 8L);
        var order = intake.pageTimes().stream().map(PageTime::page).toList();
        assertThat(order).startsWith("patient_name", "age").endsWith("check", "sign");
        assertThat(Signature.state(intake)).isEqualTo(Signature.State.MATCHES);
    }

    @Test
    void aPageThatIsVisitedAgainAddsUpInItsPlace() {
        var model = visit.handedOver();
        next(model, 5);
        on(2);
        model.back();
        on(4);
        model.next();
        on(1);
        Visit.answerDully(model);
        model.next();
        assertThat(visit.store.only().intake().pageTimes())
                .startsWith(new PageTime("patient_name", Duration.ofSeconds(9)), new PageTime("age", Duration.ofSeconds(3)));
    }

    @Test
    void partsOfSecondsAddUp() {
        var model = visit.at("duration");
        for (var code : List.of("w1_4", "y1_plus", "w1_4")) {
            clock.on(Duration.ofMillis(700));
            model.give("duration", new Answer.Choice(code));
        }
        assertThat(onDisk()).containsEntry("duration", 2L);
    }

    @Test
    void whatIsInThePlaceOfThePageIsNotCounted() {
        var model = visit.at("duration");
        on(3);
        model.onScreen(false);
        on(50);
        model.onScreen(true);
        on(4);
        model.help().ask();
        on(60);
        // Both at once.
        model.onScreen(false);
        on(60);
        model.help().goOn();
        on(60);
        model.onScreen(true);
        on(5);
        model.give("duration", new Answer.Choice("w1_4"));
        assertThat(onDisk()).containsEntry("duration", 12L);
    }

    @Test
    void theTimeUntilStaffCameToAnEmergencyIsNotCounted() {
        var model = visit.at("check_unwell");
        on(6);
        model.give("rf_chest", Answer.yes());
        assertThat(model.emergencyProperty().get()).isNotEmpty();
        on(200);
        model.continueAfterEmergency();
        on(1);
        next(model, 0);
        assertThat(onDisk()).containsEntry("check_unwell", 7L);
    }

    @Test
    void ofOneLookNotMoreThanTenMinutesAreCounted() {
        var model = visit.at("duration");
        on(20 * 60);
        model.give("duration", new Answer.Choice("w1_4"));
        on(60);
        model.onScreen(false);
        model.onScreen(true);
        on(60);
        next(model, 0);
        assertThat(onDisk()).containsEntry("duration", 600L);
        model.back();
        next(model, 20);
        assertThat(onDisk()).containsEntry("duration", 620L);
    }

    @Test
    void aClockThatIsSetBackAddsNothing() {
        var model = visit.at("duration");
        on(-3600);
        next(model, 0);
        assertThat(onDisk()).containsEntry("duration", 0L);
    }

    @Test
    void aDraftGoesOnCountingWhereItWasLeft() {
        var model = visit.at("duration");
        on(10);
        model.give("duration", new Answer.Choice("w1_4"));
        on(1000);
        var resumed = visit.resume();
        on(30);
        resumed.next();
        resumed.next();
        assertThat(Visit.pageOf(resumed)).as("the first page with something missing").isPresent();
        var page = Visit.pageOf(resumed).orElseThrow();
        next(resumed, 7);
        assertThat(onDisk()).containsEntry("duration", 10L).containsEntry(page, 7L);
    }

    @Test
    void pagesOfAnotherVersionOfThePackStay() {
        var session = IntakeSession.start(visit.desk, "en");
        session.shown(List.of(new PageTime("gone", Duration.ofSeconds(9))));
        var model = visit.model(session);
        model.begin();
        next(model, 4);
        assertThat(visit.store.only().intake().pageTimes())
                .startsWith(new PageTime("patient_name", Duration.ofSeconds(4)))
                .endsWith(new PageTime("gone", Duration.ofSeconds(9)));
    }

    @Test
    void theyAreThereWhenTheFormIsLeft() {
        var session = IntakeSession.start(visit.desk, "en");
        var model = visit.model(session);
        model.begin();
        next(model, 4);
        on(11);
        model.noteTimes();
        assertThat(seconds(session.intake())).containsEntry("patient_name", 4L).containsEntry("age", 11L);
        assertThat(visit.store.saved()).hasSize(1);
    }

    @Test
    void whatIsHandedInStays() {
        var session = IntakeSession.start(visit.desk, "en");
        session.shown(List.of(new PageTime("age", Duration.ofSeconds(9))));
        session.finish();
        session.shown(List.of());
        assertThat(session.intake().pageTimes()).hasSize(1);
        assertThat(visit.store.only().intake().pageTimes()).hasSize(1);
    }

    /// As many as an intake takes, of an earlier version of the pack: one more does not fit.
    private IntakeSession full() {
        var session = IntakeSession.start(visit.desk, "en");
        session.shown(IntStream.range(0, PageTime.MOST).mapToObj(i -> new PageTime("gone" + i, Duration.ofSeconds(1))).toList());
        return session;
    }

    /// Statistics never stand before a save.
    @Test
    void aFormThatCannotBeCountedIsHandedInAllTheSame() {
        var session = full();
        var model = visit.model(session);
        try (var log = LogCapture.of(Faults.class)) {
            model.begin();
            while (model.placeProperty().get() instanceof Place.Asking) {
                next(model, 3);
            }
            model.onScreen(false);
            model.onScreen(true);
            model.noteTimes();
            assertThat(log.lines()).hasSize(1).allSatisfy(line -> assertThat(line).doesNotContain("patient_name"));
        }
        model.next();
        Visit.sign(model);
        model.next();
        assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
        assertThat(visit.store.only().intake().status()).isEqualTo(Status.NEW);
    }
}
