package org.ashi.export.pdf;

/// What whoever hands a handout over should know about it. The sentence is in the message bundle under `handout.remark.NAME`.
public enum HandoutRemark {
    /// The patient's own language is not to be had, so that it is in another.
    OTHER_LANGUAGE,
    /// Staff lowered the level, and the handout goes by the rules' all the same: it asks to get help and describes no treatment.
    LOWERED,
    /// Safety questions have no answer or "not sure": what the handout says may be too calm.
    OPEN_QUESTIONS,
    /// No treatment is planned, so that none is described.
    NO_PLAN,
    /// The rules withhold what is planned, so that it is not described.
    WITHHELD
}
