package org.ashi.pack.proof;

import java.util.List;

/// One intake read by both packs.
///
/// @param leftOut ids of questions whose answers the pack after does not know or does not take, and which it therefore reads
///     as not answered
public record Replayed(Comparison outcome, List<String> leftOut) {
    public Replayed {
        leftOut = List.copyOf(leftOut);
    }
}
