package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashi.intake.Alert;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.vault.Person;
import org.ashi.wording.Wording;

/// The sentences at the head of a record.
final class RecordText {

    /// Id of the notice that the form is still being filled in.
    static final String FILLING = "notice-filling";

    /// Reasons named in the banner; all of them are on the page of findings.
    private static final int MOST_REASONS = 3;

    private final ReviewDesk desk;
    private final Wording wording;

    RecordText(ReviewDesk desk) {
        this.desk = desk;
        wording = desk.wording();
    }

    /// How loudly a notice speaks.
    enum Weight {
        ALARM,
        WARNING,
        INFO
    }

    /// @param id of the node that shows it
    record Notice(String id, Weight weight, String text) {}

    String name(Intake intake) {
        var name = intake.patient().name();
        return name.isEmpty() ? wording.messages().get("review.unnamed") : name;
    }

    /// Age, date of birth, record number, telephone: what is known of them, in one line.
    String about(Intake intake) {
        var m = wording.messages();
        var parts = new ArrayList<String>();
        var patient = intake.patient();
        patient.ageOn(desk.today()).ifPresent(age -> parts.add(m.get("review.age", age)));
        patient.birthDate().ifPresent(day -> parts.add(m.get("review.born", m.date(day))));
        patient.recordNumber().ifPresent(number -> parts.add(m.get("review.recordNumber", number)));
        patient.phone().ifPresent(phone -> parts.add(m.get("review.phone", phone)));
        parts.add(m.get("review.startedAt", m.dateTime(intake.startedAt())));
        return String.join(" · ", parts);
    }

    /// What must be known before reading on, worst first.
    List<Notice> notices(RecordSheet sheet, Access access) {
        var m = wording.messages();
        var intake = sheet.intake();
        var notices = new ArrayList<Notice>();
        intake.alert().ifPresent(alert -> notices.add(new Notice("notice-alert", Weight.ALARM, alert(sheet, alert))));
        sheet.raised().ifPresent(raise -> notices.add(new Notice(
                "notice-raised",
                Weight.ALARM,
                m.get(
                        "queue.raised",
                        m.get("level." + raise.level()),
                        who(raise.by()),
                        m.dateTime(raise.at()),
                        m.get("queue.raise.reason." + raise.reason())))));
        if (intake.status() == Status.UNFINISHED) {
            notices.add(new Notice(FILLING, Weight.WARNING, m.get("review.notice.filling")));
        } else if (intake.finishedAt().isEmpty()) {
            notices.add(new Notice("notice-unfinished", Weight.WARNING, m.get("review.notice.unfinished")));
        }
        if (Signature.state(intake) == Signature.State.BROKEN) {
            notices.add(new Notice(
                    "notice-signature", Weight.WARNING, m.get("review.notice.signature", m.get("signature.broken"))));
        }
        if (!intake.form().equals(Intake.FIRST_VISIT)) {
            var form = wording.form(intake.form());
            notices.add(new Notice(
                    "notice-form",
                    Weight.INFO,
                    sheet.leftOut() == 0 ? form : m.get("review.notice.form", form, sheet.leftOut())));
        }
        intake.review().signOff().ifPresent(s -> notices.add(
                new Notice("notice-signed", Weight.INFO, m.get("review.notice.signed", s.by(), m.dateTime(s.at())))));
        if (access == Access.READ_ONLY_ARCHIVE) {
            notices.add(new Notice("notice-read-only", Weight.WARNING, m.get("review.notice.readOnly")));
        }
        if (!sheet.samePack()) {
            notices.add(new Notice("notice-pack", Weight.WARNING, otherPack(sheet)));
        }
        if (!sheet.packSignedOff()) {
            notices.add(new Notice("notice-unsigned", Weight.WARNING, wording.text("pack.signOff")));
        }
        return notices;
    }

    private String who(UUID id) {
        return Stream.concat(desk.store().people().stream(), desk.store().former().stream())
                .filter(person -> person.id().equals(id))
                .map(Person::name)
                .findFirst()
                .orElseGet(() -> wording.messages().get("queue.raised.somebody"));
    }

    /// What made the level, in a few words each: the findings at that level, else the emergency that was shown and whose answer
    /// was changed later, else the needling rules.
    String why(RecordSheet sheet) {
        var level = sheet.assessment().level();
        var top = FindingItem.redFlags(sheet, wording).stream()
                .filter(f -> f.level().filter(level::equals).isPresent())
                .toList();
        var withdrawn = sheet.stored().withdrawnAlerts();
        if (top.isEmpty() && !withdrawn.isEmpty()) {
            return wording.messages().get("review.why.changed", joined(withdrawn.stream().map(this::named).toList()));
        }
        var items = top.isEmpty() ? FindingItem.needling(sheet, wording) : top;
        return because(items.stream().map(this::named).toList());
    }

    private String because(List<String> reasons) {
        var m = wording.messages();
        if (reasons.isEmpty()) {
            return m.get("review.why.none");
        }
        var first = joined(reasons.stream().limit(MOST_REASONS).toList());
        return reasons.size() > MOST_REASONS
                ? m.get("review.why.more", first, reasons.size() - MOST_REASONS)
                : m.get("review.why", first);
    }

    private String named(FindingItem item) {
        return wording.messages().get("review.why.item", item.title(), item.ruleId());
    }

    private String named(String ruleId) {
        return wording.messages()
                .get("review.why.item", wording.find("rule", ruleId, "suggests").orElse(ruleId), ruleId);
    }

    private String joined(List<String> parts) {
        return String.join(wording.messages().get("review.why.separator") + " ", parts);
    }

    private String alert(RecordSheet sheet, Alert alert) {
        var m = wording.messages();
        var rules = joined(alert.ruleIds().stream().map(this::named).toList());
        var shown = m.get("review.notice.alert", m.dateTime(alert.at()), rules);
        var withdrawn = sheet.stored().withdrawnAlerts();
        return withdrawn.isEmpty()
                ? shown
                : shown + " " + m.get("review.notice.alertChanged", String.join(", ", withdrawn), withdrawn.size());
    }

    private String otherPack(RecordSheet sheet) {
        var made = sheet.assessment().pack();
        var use = sheet.packInUse();
        return made.id().equals(use.id()) && made.version().equals(use.version())
                ? wording.messages().get("review.notice.packEdited", made.version())
                : wording.messages().get("review.notice.pack", made.id(), made.version(), use.id(), use.version());
    }
}
