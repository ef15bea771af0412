package org.ashi.rules;

/// How well an option suits the presentation, before safety is looked at.
public enum Fit {
    NONE,
    SECONDARY,
    PRIMARY
}
