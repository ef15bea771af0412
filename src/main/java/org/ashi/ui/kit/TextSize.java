package org.ashi.ui.kit;

/// How large all texts are drawn.
public enum TextSize {
    PERCENT_100(100, "kit.display.size.100"),
    PERCENT_150(150, "kit.display.size.150"),
    PERCENT_200(200, "kit.display.size.200");

    private final int percent;
    private final String key;

    TextSize(int percent, String key) {
        this.percent = percent;
        this.key = key;
    }

    /// Key of the text that names it.
    public String key() {
        return key;
    }

    public int percent() {
        return percent;
    }

    String styleClass() {
        return "text-" + percent;
    }
}
