package org.ashi.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the patient put under their answers. It holds for exactly the answers, the name and the consent text that were shown;
/// what was changed since is found by [#state(Intake)].
///
/// @param at when it was given
/// @param consent the consent text that was read
/// @param mark drawn or typed
/// @param apart ids of questions that staff answer: they are not the patient's to sign and may follow later
/// @param hash SHA-256 of what was signed, in lower-case hexadecimal
public record Signature(Instant at, Consent consent, Mark mark, Set<String> apart, String hash) {

    /// Whether an intake is signed as it stands.
    public enum State {
        /// Not signed.
        NONE,
        /// Signed, and nothing signed was changed since.
        MATCHES,
        /// Something was changed after it was signed.
        BROKEN
    }

    /// @param version of the consent text, as the pack counts it
    /// @param language BCP 47 tag of the language it was read in
    /// @param sha256 of the text as it was shown, in lower-case hexadecimal
    public record Consent(String version, String language, String sha256) {
        public Consent {
            if (version.isBlank() || language.isBlank()) {
                throw new IllegalArgumentException("a consent text has a version and a language");
            }
            Signed.requireHash(sha256);
        }

        /// @param shown every sentence that was shown to be agreed to, in the order shown
        public static Consent of(String version, String language, List<String> shown) {
            return new Consent(version, language, Signed.sha256(shown));
        }
    }

    /// How it was signed.
    public sealed interface Mark {
        /// By finger, pen or mouse.
        ///
        /// @param strokes at least one
        record Drawn(List<Stroke> strokes) implements Mark {
            /// Coordinates run from 0 to this in both directions of the field; its width is three times its height.
            public static final int SIZE = 10_000;

            public Drawn {
                strokes = List.copyOf(strokes);
                if (strokes.isEmpty()) {
                    throw new IllegalArgumentException("a drawn signature has a stroke");
                }
            }

            @Override
            public String toString() {
                return "Drawn[…]";
            }
        }

        /// As a name.
        ///
        /// @param name not blank, at most [Patient#MAX_LENGTH] characters
        record Typed(String name) implements Mark {
            public Typed {
                if (name.isBlank() || name.length() > Patient.MAX_LENGTH) {
                    throw new IllegalArgumentException("a typed signature is a name");
                }
            }

            @Override
            public String toString() {
                return "Typed[…]";
            }
        }
    }

    /// One line without lifting the finger.
    ///
    /// @param points x and y in turn, each from 0 to [Mark.Drawn#SIZE]; at least one pair
    public record Stroke(List<Integer> points) {
        public Stroke {
            points = List.copyOf(points);
            if (points.isEmpty() || points.size() % 2 != 0) {
                throw new IllegalArgumentException("a stroke is made of pairs");
            }
            if (points.stream().anyMatch(p -> p < 0 || p > Mark.Drawn.SIZE)) {
                throw new IllegalArgumentException("a stroke stays in its field");
            }
        }
    }

    public Signature {
        apart = java.util.Collections.unmodifiableSet(new TreeSet<>(apart));
        Signed.requireHash(hash);
    }

    /// Signs an intake as it stands.
    public static Signature of(Intake intake, Instant at, Consent consent, Mark mark, Set<String> apart) {
        return new Signature(at, consent, mark, apart, Signed.hash(intake, consent, apart));
    }

    /// Whether what was signed is still what the intake holds.
    public boolean matches(Intake intake) {
        return hash.equals(Signed.hash(intake, consent, apart));
    }

    public static State state(Intake intake) {
        return intake.signature()
                .map(s -> s.matches(intake) ? State.MATCHES : State.BROKEN)
                .orElse(State.NONE);
    }

    @Override
    public String toString() {
        return "Signature[" + at + "]";
    }
}
