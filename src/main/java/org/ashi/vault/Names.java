package org.ashi.vault;

/// Names of practices, people and workstations.
final class Names {

    private Names() {}

    /// @throws IllegalArgumentException if it is blank, too long or holds control characters
    static String clean(String name, int most) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > most || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to " + most + " characters");
        }
        return stripped;
    }
}
