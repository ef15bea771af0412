package org.ashi.ui.settings;

import java.util.Optional;
import org.ashi.pack.ProtocolPack;

/// The last comparison since the program started, kept while the page is closed and never stored. For the screen's thread alone.
public final class LastLook {

    private Optional<Looked.At> last = Optional.empty();

    void keep(Looked.At look) {
        last = Optional.of(look);
    }

    /// Empty where another version of the pack was looked at.
    Optional<Looked.At> at(ProtocolPack waiting) {
        return last.filter(look -> look.after().ref().equals(waiting.ref()));
    }
}
