package org.ashi.settings.selfcheck;

/// Whether updates or messages of other programs may cover the form. No system tells that, so a person has to look.
record Updates() implements Check {

    @Override
    public Topic topic() {
        return Topic.UPDATES;
    }

    @Override
    public Result look(Machine machine) {
        return Result.unknown("settings.check.updates.never");
    }
}
