package org.ashi.settings.selfcheck;

/// The questions about a machine, in the order in which they are shown.
public enum Topic {
    /// A staff code is set.
    CODE,
    /// The program runs alone, under a kiosk session.
    SESSION,
    /// There is no way to another screen.
    SWITCHING,
    /// Nobody else is logged in.
    OTHERS,
    /// The user of the kiosk may not administer the computer.
    ADMIN,
    /// The disk with the data folder is encrypted.
    DISK,
    /// No memory is written to a swap disk in clear.
    SWAP,
    /// No memory is written to disk after a crash.
    DUMPS,
    /// Java lets nobody look into it.
    JVM,
    /// The data folder belongs to its user alone.
    FOLDER,
    /// The data folder is on this computer and is copied nowhere else.
    PLACE,
    /// No recovery sheet lies beside the records that it opens.
    SHEET,
    /// There is room for what patients write.
    SPACE,
    /// The clock is right.
    CLOCK,
    /// Nothing pops up over the form.
    UPDATES
}
