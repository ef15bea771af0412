package org.ashi.export.pdf;

import org.ashi.export.pdf.flow.Ink;
import org.ashi.export.pdf.flow.Style;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;

/// The look of the report. Every colour of text stands out at least 4.5:1 from what is behind it.
final class Look {

    static final float MARGIN = 46;
    static final float LABEL = 88;
    static final float WIDE_LABEL = 122;

    static final Ink TEXT = Ink.of(0x1B2530);
    static final Ink MUTED = Ink.of(0x52606D);
    static final Ink ACCENT = Ink.of(0x0B4F6C);
    static final Ink HAIR = Ink.of(0xD3DAE0);
    static final Ink WARM = Ink.of(0x8A4B08);
    static final Ink WARM_TINT = Ink.of(0xFBF1E3);
    static final Ink ALARM = Ink.of(0x9B1C1C);
    static final Ink ALARM_TINT = Ink.of(0xFBE9E7);
    static final Ink CALM = Ink.of(0x28623A);
    static final Ink CALM_TINT = Ink.of(0xEAF4EC);
    static final Ink NEUTRAL_TINT = Ink.of(0xEFF3F6);

    static final Style TITLE = new Style(true, 21, 27, TEXT);
    static final Style SUBTITLE = new Style(false, 10, 14, MUTED);
    static final Style SECTION = new Style(true, 12.5f, 17, ACCENT);
    static final Style ITEM = new Style(true, 9.6f, 14, TEXT);
    static final Style BODY = new Style(false, 8.8f, 12.6f, TEXT);
    static final Style LABELS = new Style(false, 8, 12, MUTED);
    static final Style SMALL = new Style(false, 7.4f, 10.4f, MUTED);
    static final Style BADGE = new Style(true, 15, 19, Ink.WHITE);
    static final Style LEAD = new Style(false, 9.6f, 13.8f, TEXT);
    static final Style STATUS = new Style(true, 8.8f, 12, Ink.WHITE);
    static final Style HEAD = new Style(true, 8, 11, TEXT);
    /// Nobody takes an invented patient for a real one.
    static final Style SAMPLE = new Style(true, 12, 16, ALARM);
    static final Style FOOT = new Style(false, 7.2f, 10, MUTED);

    private Look() {}

    static Ink of(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> ALARM;
            case URGENT -> Ink.of(0xA63A0A);
            case REFER -> WARM;
            case CAUTION -> ACCENT;
            case ROUTINE -> CALM;
        };
    }

    static Ink tint(TriageLevel level) {
        return switch (level) {
            case EMERGENCY, URGENT -> ALARM_TINT;
            case REFER -> WARM_TINT;
            case CAUTION -> NEUTRAL_TINT;
            case ROUTINE -> CALM_TINT;
        };
    }

    static Ink of(OptionStatus status) {
        return switch (status) {
            case WITHHOLD -> ALARM;
            case CAVEAT -> WARM;
            case OFFER -> CALM;
            case NOT_MATCHED -> MUTED;
        };
    }

    static Ink tint(OptionStatus status) {
        return switch (status) {
            case WITHHOLD -> ALARM_TINT;
            case CAVEAT -> WARM_TINT;
            case OFFER -> CALM_TINT;
            case NOT_MATCHED -> NEUTRAL_TINT;
        };
    }
}
