package org.ashi.settings;

import java.time.Duration;

/// What a practice has chosen for one workstation.
///
/// @param kiosk the program starts as a kiosk for patients
/// @param language BCP 47 tag of the language for staff and reports
/// @param look `light`, `dark` or `contrast`
/// @param textPercent 100, 150 or 200
/// @param calm no animations
/// @param keepUnfinished a form that was left in the middle is kept until staff delete it; else it is deleted at once. One that
///     needs a doctor today is always kept
/// @param lockMinutes 1 to [#MOST_LOCK_MINUTES]: without a touch for so long, the records are locked
public record Settings(
        boolean kiosk,
        String language,
        String look,
        int textPercent,
        boolean calm,
        boolean keepUnfinished,
        int lockMinutes) {

    public static final int MOST_LOCK_MINUTES = 15;
    public static final int USUAL_LOCK_MINUTES = 5;

    public static final Settings DEFAULT = new Settings(false, "en", "light", 100, false, false, USUAL_LOCK_MINUTES);

    public Settings {
        if (language.isBlank() || look.isBlank()) {
            throw new IllegalArgumentException("settings name a language and a look");
        }
        if (textPercent != 100 && textPercent != 150 && textPercent != 200) {
            throw new IllegalArgumentException("text size is 100, 150 or 200 percent");
        }
        if (lockMinutes < 1 || lockMinutes > MOST_LOCK_MINUTES) {
            throw new IllegalArgumentException("records are locked after 1 to " + MOST_LOCK_MINUTES + " minutes");
        }
    }

    public Settings withKiosk(boolean on) {
        return new Settings(on, language, look, textPercent, calm, keepUnfinished, lockMinutes);
    }

    public Settings withLanguage(String tag) {
        return new Settings(kiosk, tag, look, textPercent, calm, keepUnfinished, lockMinutes);
    }

    public Settings withLook(String name, int percent) {
        return new Settings(kiosk, language, name, percent, calm, keepUnfinished, lockMinutes);
    }

    public Settings withCalm(boolean on) {
        return new Settings(kiosk, language, look, textPercent, on, keepUnfinished, lockMinutes);
    }

    public Settings withKeepUnfinished(boolean on) {
        return new Settings(kiosk, language, look, textPercent, calm, on, lockMinutes);
    }

    public Settings withLockMinutes(int minutes) {
        return new Settings(kiosk, language, look, textPercent, calm, keepUnfinished, minutes);
    }

    public Duration lockAfter() {
        return Duration.ofMinutes(lockMinutes);
    }
}
