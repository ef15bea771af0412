package org.ashi.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/// The program's own texts in one language, and how it writes dates. Clinical texts are the pack's.
public final class Messages {

    /// The languages that the program is shipped in, the default first: BCP 47 tags.
    public static final List<String> LANGUAGES = List.of("en", "es");

    /// One bundle per part of the program, `i18n/messages-PART.properties`, so that each part is found in one file.
    private static final List<String> PARTS = List.of(
            "common", "problems", "kit", "wizard", "bodymap", "keyboard", "sign", "kiosk", "settings", "review", "shell",
            "decision", "queue", "clinic", "course", "report", "handout", "print", "exchange", "cli", "proof", "vault", "unlock", "people",
            "backup");

    private final Map<String, String> texts;
    private final Locale locale;
    private final ZoneId zone;
    private final UnaryOperator<String> change;

    private Messages(Map<String, String> texts, Locale locale, ZoneId zone, UnaryOperator<String> change) {
        this.texts = Map.copyOf(texts);
        this.locale = locale;
        this.zone = zone;
        this.change = change;
    }

    /// Falls back to the default bundle (English), never to the machine's own language.
    ///
    /// @param zone the clinic's time zone, in which times are shown
    public static Messages of(Locale locale, ZoneId zone) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var texts = new HashMap<String, String>();
        for (var part : PARTS) {
            var bundle = ResourceBundle.getBundle("i18n.messages-" + part, locale, control);
            for (var key : bundle.keySet()) {
                if (texts.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("text " + key + " stands in two bundles");
                }
            }
        }
        return new Messages(texts, locale, zone, UnaryOperator.identity());
    }

    /// In one of [#LANGUAGES]; English is written as in Britain (day before month).
    public static Messages of(String language, ZoneId zone) {
        return of(language.equals("en") ? Locale.UK : Locale.forLanguageTag(language), zone);
    }

    /// These texts under another locale, each changed when it is asked for. A pseudo-locale made so shows which words on a
    /// screen come from nowhere, and whether a screen is mirrored.
    public Messages pseudo(Locale other, UnaryOperator<String> changed) {
        return new Messages(texts, other, zone, changed);
    }

    /// The text, with `{0}`, `{1}` … replaced and plurals chosen in the manner of ICU's [MessageFormat], such as
    /// `{0, plural, one {# answer} other {# answers}}` (a single quote is written twice).
    ///
    /// @throws MissingResourceException if there is no such text
    public String get(String key, Object... args) {
        var pattern = texts.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text " + key, Messages.class.getName(), key);
        }
        return change.apply(plain(pattern) ? pattern : new MessageFormat(pattern, locale).format(args));
    }

    /// Most texts are to be shown as they stand. All others need one of these signs.
    private static boolean plain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0 && pattern.indexOf('\'') < 0;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Locale locale() {
        return locale;
    }

    /// BCP 47 tag of the language alone, such as `es`.
    public String language() {
        return locale.getLanguage();
    }

    /// Whether the language is written from right to left, so that screens are mirrored.
    public boolean rightToLeft() {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    public ZoneId zone() {
        return zone;
    }

    /// A day as people write it, such as "4 March 1952".
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    /// A calendar day where there is little room, for example `3 Apr 1969`.
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /// A moment in the clinic's time zone, such as "21 Nov 2026, 09:05".
    public String dateTime(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }
}
