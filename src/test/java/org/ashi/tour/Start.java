package org.ashi.tour;

import java.nio.file.Path;
import org.ashi.app.Display;
import org.ashi.app.Main;

/// What plain `mvn` starts: the program, or the tour of it where no window can be opened.
public final class Start {

    private Start() {}

    public static void main(String[] args) throws Exception {
        if (Display.missing().isEmpty()) {
            Main.main(args);
            return;
        }
        var folder = Path.of("target", "tour");
        System.out.println("This machine cannot open a window, so here is a tour instead.");
        System.out.println("Two sample patients go through the wizard, are saved, reviewed and exported …");
        new Tour(folder).run();
        System.out.println("The tour is in " + folder + ": every screen as PNG, and the reports as PDF.");
        System.out.println("A window needs a display (DISPLAY is set) and GTK 3 (Debian: libgtk-3-0). Then start mvn again.");
        System.exit(0);
    }
}
