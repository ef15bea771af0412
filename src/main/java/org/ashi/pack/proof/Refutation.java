package org.ashi.pack.proof;

import java.util.List;
import java.util.Optional;

/// A promise that a pack breaks, or a remark about it.
///
/// @param claim what was claimed, such as `monotone.rf_saddle`; steady, for lists and files
/// @param code names the words in which a person reads it: `proof.refuted.CODE` in the bundles
/// @param args ids and numbers for these words, in order
/// @param story what shows it; empty where no answers are needed or none can show it
public record Refutation(String claim, String code, List<String> args, Optional<Story> story) {
    public Refutation {
        args = List.copyOf(args);
    }
}
