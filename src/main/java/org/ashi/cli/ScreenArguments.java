package org.ashi.cli;

import java.nio.file.Path;
import java.util.Optional;

/// Arguments that start the screens: none, a data folder, the wish for a kiosk, or both, in any order.
///
/// @param data the folder that was named
/// @param kiosk start as a kiosk, whatever the settings say
public record ScreenArguments(Optional<Path> data, boolean kiosk) {

    /// Empty where the arguments are for the command line.
    public static Optional<ScreenArguments> of(String[] args) {
        var joined = Specs.DATA + "=";
        Optional<Path> data = Optional.empty();
        var kiosk = false;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(Specs.KIOSK) && !kiosk) {
                kiosk = true;
                continue;
            }
            var named = "";
            if (args[i].equals(Specs.DATA) && i + 1 < args.length && !args[i + 1].startsWith("-")) {
                i++;
                named = args[i];
            } else if (args[i].startsWith(joined)) {
                named = args[i].substring(joined.length());
            }
            var path = named.isEmpty() || data.isPresent() ? Optional.<Path>empty() : CommandLineMain.path(named);
            if (path.isEmpty()) {
                return Optional.empty();
            }
            data = path;
        }
        return Optional.of(new ScreenArguments(data, kiosk));
    }
}
