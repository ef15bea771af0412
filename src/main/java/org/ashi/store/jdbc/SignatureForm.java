package org.ashi.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.Consent;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.Stroke;

/// A signature as it is written in a row.
///
/// @param at milliseconds since 1970 UTC
/// @param typed the name, empty where it was drawn
/// @param strokes x and y in turn for each, empty where it was typed
record SignatureForm(
        long at,
        String version,
        String language,
        String sha256,
        String typed,
        List<List<Integer>> strokes,
        List<String> apart,
        String hash) {

    static SignatureForm of(Signature s) {
        var typed = switch (s.mark()) {
            case Mark.Typed(String name) -> name;
            case Mark.Drawn d -> "";
        };
        var strokes = switch (s.mark()) {
            case Mark.Typed t -> List.<List<Integer>>of();
            case Mark.Drawn(List<Stroke> drawn) -> drawn.stream().map(Stroke::points).toList();
        };
        var consent = s.consent();
        return new SignatureForm(
                s.at().toEpochMilli(),
                consent.version(),
                consent.language(),
                consent.sha256(),
                typed,
                strokes,
                List.copyOf(s.apart()),
                s.hash());
    }

    Signature signature() {
        var mark = typed.isEmpty()
                ? new Mark.Drawn(strokes.stream().map(Stroke::new).toList())
                : new Mark.Typed(typed);
        return new Signature(
                Instant.ofEpochMilli(at), new Consent(version, language, sha256), mark, Set.copyOf(apart), hash);
    }
}
