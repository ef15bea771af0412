package org.ashi.app;

/// Starts the program. Does not extend `Application`, so that JavaFX may stay on the class path.
public final class Main {

    private Main() {}

    /// Runs Ashi with the given command line.
    public static void main(String[] args) {
        System.out.println("Ashi");
    }
}
