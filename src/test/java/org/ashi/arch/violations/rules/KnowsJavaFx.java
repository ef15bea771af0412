package org.ashi.arch.violations.rules;

import javafx.beans.property.StringProperty;

/// Breaks a rule on purpose: JavaFX outside the screens.
public final class KnowsJavaFx {
    StringProperty property;
}
