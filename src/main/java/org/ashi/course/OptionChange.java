package org.ashi.course;

import java.util.Optional;
import org.ashi.rules.OptionStatus;

/// An option at two visits.
///
/// @param then empty where the rules of that visit did not have it
/// @param now as `then`
public record OptionChange(String optionId, Optional<OptionStatus> then, Optional<OptionStatus> now) {

    public boolean changed() {
        return !then.equals(now);
    }
}
