package org.ashi.ui.kit;

/// How large all texts are drawn.
public enum TextSize {
    PERCENT_100(100),
    PERCENT_150(150),
    PERCENT_200(200);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    String styleClass() {
        return "text-" + percent;
    }
}
