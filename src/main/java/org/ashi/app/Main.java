package org.ashi.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Application;
import org.ashi.cli.CommandLineMain;
import org.ashi.cli.DataFolder;
import org.ashi.cli.ScreenArguments;
import org.ashi.cli.Surroundings;
import org.ashi.settings.FileStaffCode;
import org.ashi.store.Opening;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.text.Messages;

/// Starts the program: the command line where it is given a command, else the window. Does not extend `Application`, so that
/// JavaFX may stay on the class path.
public final class Main {

    private Main() {}

    /// Runs Ashi with the given command line. Without a command the window opens on the standard data folder or the one
    /// that `--data DIR` names, as a kiosk with `--kiosk`.
    public static void main(String[] args) {
        var screens = ScreenArguments.of(args);
        if (screens.isEmpty()) {
            var exit = CommandLineMain.run(args, surroundings());
            if (exit != 0) {
                System.exit(exit);
            }
            return;
        }
        System.exit(window(screens.get().data().orElseGet(Main::standardFolder), screens.get().kiosk()));
    }

    private static int window(Path folder, boolean kiosk) {
        Logging.configure();
        if (kiosk && !FileStaffCode.in(folder).isSet()) {
            return without("kiosk.cli.noCode");
        }
        var missing = Display.missing();
        if (missing.isPresent()) {
            return without(
                    switch (missing.get()) {
                        case DISPLAY -> "shell.display.missing";
                        case GTK -> "shell.display.gtk";
                    });
        }
        try {
            var data = folder.toAbsolutePath().toString();
            Application.launch(AshiApp.class, kiosk ? new String[] {data, AshiApp.KIOSK} : new String[] {data});
            return 0;
        } catch (UnsupportedOperationException refused) {
            // What JavaFX throws when the display that is named does not answer.
            return without("shell.display.refused", System.getenv().getOrDefault("DISPLAY", ""));
        }
    }

    /// Says in one line what is missing.
    private static int without(String key, Object... args) {
        System.err.println(Messages.of(Locale.UK, ZoneId.systemDefault()).get(key, args));
        return 1;
    }

    private static Path standardFolder() {
        return DataFolder.standard(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    private static Surroundings surroundings() {
        return Surroundings.ofThisMachine(Main::archive);
    }

    private static Opening archive(Path folder) {
        Logging.configure();
        var clock = Clock.systemDefaultZone();
        return new SqliteArchive(clock.getZone(), clock).open(folder);
    }
}
