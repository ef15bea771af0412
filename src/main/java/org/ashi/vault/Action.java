package org.ashi.vault;

/// What an entry of the audit chain tells of. The numbers are part of the format and are never used again for something else.
public enum Action {
    FOUNDED(1),
    UNLOCKED(2),
    UNLOCK_FAILED(3),
    LOCKED(4),
    /// A form was begun.
    STARTED(10),
    /// An emergency was shown on it.
    ALERTED(11),
    HANDED_IN(12),
    /// Kept for the practitioner though nobody handed it in.
    ABANDONED(13),
    DISCARDED(14),
    OPENED(20),
    SEARCHED(21),
    CHANGED(22),
    SIGNED_OFF(23),
    EXPORTED(24),
    PRINTED(25),
    /// Something was added to a record that was signed off.
    AMENDED(27),
    /// Somebody raised the level of what was handed in.
    RAISED(28),
    /// A practitioner decided on a level that somebody had raised.
    RAISE_SETTLED(29),
    /// All intakes were read one after the other, by a comparison of packs or an export of many.
    READ_ALL(26),
    /// Staff have seen the emergency page.
    ACKNOWLEDGED(30),
    PERSON_ADDED(40),
    PERSON_REMOVED(41),
    PHRASE_CHANGED(42),
    SHEET_RENEWED(43),
    SHEET_TESTED(44),
    KEYS_ROTATED(45),
    WORKSTATION_ADDED(46),
    BACKED_UP(50),
    RESTORED(51),
    IMPORTED(52),
    /// Records of a version that did not seal were sealed.
    SEALED_OLD(53),
    QUARANTINED(54),
    /// Opening the archive found that it or its log is not what it was when it was last used here.
    WARNED(55);

    private final int number;

    Action(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// @throws VaultException for a number that no action of this version has
    public static Action of(int number) {
        for (var action : values()) {
            if (action.number == number) {
                return action;
            }
        }
        throw new VaultException(VaultException.Reason.NEWER);
    }
}
