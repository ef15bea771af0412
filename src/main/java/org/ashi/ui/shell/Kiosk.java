package org.ashi.ui.shell;

import java.util.function.Supplier;
import org.ashi.settings.Settings;

/// What the kiosk needs on top of the main window.
///
/// @param settings those that count now
/// @param close ends the program
public record Kiosk(Shell shell, Supplier<Settings> settings, Runnable close) {}
