package org.ashi.pack.proof;

/// A small slip of somebody who edits a pack. `proof.fault.NAME` in the bundles says it in words.
public enum Fault {
    /// A rule is left out, with its texts.
    DROP_RULE,
    /// A condition made of others is left out of its group.
    DROP_GROUP,
    /// A single condition is left out of its group.
    DROP_LEAF,
    /// All instead of any, or any instead of all.
    SWAP_GROUP,
    /// At least instead of at most, or the other way round.
    FLIP_BOUND,
    /// A condition looks for another answer, or for one answer less.
    OTHER_CODE,
    /// A `not` too many or too few.
    NEGATE,
    /// A triage level is one too high or too low.
    CHANGE_LEVEL,
    /// Needling is not held where only this says so.
    DROP_HOLD,
    /// Caution instead of withholding, or the other way round; another fit of an option.
    CHANGE_EFFECT,
    /// What a rule says about one option, or an option's own caution, is left out.
    DROP_EFFECT,
    /// A bound, threshold or number of points is one too high or too low.
    CHANGE_NUMBER,
    /// No answer is counted as another answer, or as none.
    CHANGE_COUNTS_AS,
    /// A question or page is always put.
    DROP_ENABLE_WHEN
}
