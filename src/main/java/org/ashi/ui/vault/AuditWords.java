package org.ashi.ui.vault;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashi.export.ExportReason;
import org.ashi.store.Archive;
import org.ashi.text.Messages;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Person;

/// Says in plain words what an entry of the audit log tells. Patients have no names here.
public final class AuditWords {

    private static final int SHORT_ID = 8;

    private final Messages messages;
    private final Map<UUID, String> names = new HashMap<>();

    /// Knows the people as they are now, and those who left.
    public AuditWords(Archive archive, Messages messages) {
        this.messages = messages;
        Stream.concat(archive.former().stream(), archive.people().stream()).forEach(p -> names.put(p.id(), p.name()));
        names.put(Person.RECOVERY, messages.get("people.sheet.person"));
    }

    /// When it was done, in the clinic's time zone.
    public String when(AuditEntry entry) {
        return messages.dateTime(entry.at());
    }

    /// Who was unlocked.
    public String who(AuditEntry entry) {
        return entry.person().map(this::name).orElseGet(() -> messages.get("people.nobody"));
    }

    /// What was done, with whom it was about or why, where the entry tells.
    public String what(AuditEntry entry) {
        var action = messages.get("people.action." + entry.action().name());
        return more(entry).map(more -> messages.get("people.action.more", action, more)).orElse(action);
    }

    /// The beginning of a record's id: enough to tell it from others, and nothing about the patient.
    public static String shortId(UUID intake) {
        return intake.toString().substring(0, SHORT_ID);
    }

    private Optional<String> more(AuditEntry entry) {
        return switch (entry.action()) {
            case PERSON_ADDED, PERSON_REMOVED -> id(entry.detail()).map(this::name);
            // One's own needs no name twice.
            case PHRASE_CHANGED -> id(entry.detail())
                    .filter(about -> !entry.person().equals(Optional.of(about)))
                    .map(this::name);
            case EXPORTED, PRINTED -> reason(entry.detail());
            case SHEET_TESTED -> Optional.of(
                    messages.get(entry.detail().equals("fits") ? "people.tested.fits" : "people.tested.not"));
            case QUARANTINED, SEALED_OLD -> Optional.of(entry.detail()).filter(d -> d.matches("[0-9]+"));
            case BACKED_UP -> switch (entry.detail()) {
                case "second place" -> Optional.of(messages.get("people.backup.second"));
                case "no second place" -> Optional.of(messages.get("people.backup.noSecond"));
                default -> Optional.empty();
            };
            case FOUNDED, UNLOCKED, UNLOCK_FAILED, LOCKED, STARTED, ALERTED, HANDED_IN, ABANDONED, DISCARDED, OPENED, SEARCHED,
                    CHANGED, SIGNED_OFF, AMENDED, RAISED, RAISE_SETTLED, READ_ALL, ACKNOWLEDGED, SHEET_RENEWED, KEYS_ROTATED, WORKSTATION_ADDED,
                    RESTORED, IMPORTED, WARNED -> Optional.empty();
        };
    }

    /// The last word of the detail says why.
    private Optional<String> reason(String detail) {
        return ExportReason.of(detail.substring(detail.lastIndexOf(' ') + 1))
                .map(reason -> messages.get("people.reason." + reason.name()));
    }

    private String name(UUID person) {
        return Optional.ofNullable(names.get(person)).orElseGet(() -> messages.get("people.unknown", shortId(person)));
    }

    private static Optional<UUID> id(String detail) {
        try {
            return Optional.of(UUID.fromString(detail));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
