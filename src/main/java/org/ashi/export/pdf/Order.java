package org.ashi.export.pdf;

import java.util.Optional;
import org.ashi.export.Paper;
import org.ashi.store.StoredIntake;

/// Which paper is to be made, and what it takes beside the record.
///
/// @param practice its name; may be empty
/// @param by the name of who makes it, for a letter; may be empty
/// @param note a letter quotes the practitioner's note
/// @param with the other visit, for a comparison
public record Order(Paper paper, String practice, String by, boolean note, Optional<StoredIntake> with) {

    public static final Order REPORT = new Order(Paper.REPORT, "", "", false, Optional.empty());

    @Override
    public String toString() {
        return "Order[" + paper + "]";
    }
}
