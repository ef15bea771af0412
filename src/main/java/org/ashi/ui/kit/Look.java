package org.ashi.ui.kit;

import java.util.Locale;

/// The colours of all windows.
public enum Look {
    LIGHT("kit.display.look.light"),
    /// Light words on a dark ground, easy on the eyes in a dim room.
    DARK("kit.display.look.dark"),
    /// Black, white and yellow with strong lines, for people who see little.
    CONTRAST("kit.display.look.contrast");

    private final String key;

    Look(String key) {
        this.key = key;
    }

    /// Key of the text that names it.
    public String key() {
        return key;
    }

    /// As it is written in the settings, such as `light`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The look of that name, or the light one.
    public static Look of(String id) {
        for (var look : values()) {
            if (look.id().equals(id)) {
                return look;
            }
        }
        return LIGHT;
    }
}
