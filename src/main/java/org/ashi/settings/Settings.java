package org.ashi.settings;

/// What a practice has chosen for one workstation.
///
/// @param kiosk the program starts as a kiosk for patients
/// @param language BCP 47 tag of the language for staff and reports
/// @param look `light`, `dark` or `contrast`
/// @param textPercent 100, 150 or 200
/// @param calm no animations
/// @param keepUnfinished a form that was left in the middle is kept until staff delete it; else it is deleted at once. One that
///     needs a doctor today is always kept
public record Settings(
        boolean kiosk, String language, String look, int textPercent, boolean calm, boolean keepUnfinished) {

    public static final Settings DEFAULT = new Settings(false, "en", "light", 100, false, false);

    public Settings {
        if (language.isBlank() || look.isBlank()) {
            throw new IllegalArgumentException("settings name a language and a look");
        }
        if (textPercent != 100 && textPercent != 150 && textPercent != 200) {
            throw new IllegalArgumentException("text size is 100, 150 or 200 percent");
        }
    }

    public Settings withKiosk(boolean on) {
        return new Settings(on, language, look, textPercent, calm, keepUnfinished);
    }

    public Settings withLanguage(String tag) {
        return new Settings(kiosk, tag, look, textPercent, calm, keepUnfinished);
    }

    public Settings withLook(String name, int percent) {
        return new Settings(kiosk, language, name, percent, calm, keepUnfinished);
    }

    public Settings withCalm(boolean on) {
        return new Settings(kiosk, language, look, textPercent, on, keepUnfinished);
    }

    public Settings withKeepUnfinished(boolean on) {
        return new Settings(kiosk, language, look, textPercent, calm, on);
    }
}
