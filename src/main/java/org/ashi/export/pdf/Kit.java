package org.ashi.export.pdf;

import java.util.List;

/// The parts of a paper, in order.
///
/// @param <C> what the paper is about
record Kit<C>(List<Part<C>> parts) {

    /// Writes one part.
    @FunctionalInterface
    interface Part<C> {
        void write(C about, Sheet sheet);
    }

    Kit {
        parts = List.copyOf(parts);
    }

    void compose(C about, Sheet sheet) {
        parts.forEach(part -> part.write(about, sheet));
    }
}
