package org.ashi.settings.selfcheck;

import org.ashi.settings.StaffCode;

/// Whether a practice has chosen a staff code.
record CodeSet(StaffCode code) implements Check {

    @Override
    public Topic topic() {
        return Topic.CODE;
    }

    @Override
    public Result look(Machine machine) {
        return code.isSet() ? Result.ok("settings.check.code.set") : Result.lacking("settings.check.code.none");
    }
}
