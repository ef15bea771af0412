package org.ashi.settings.selfcheck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether a recovery sheet lies as a file beside the records that it opens, as older versions left it in a kiosk.
record SheetLeft() implements Check {

    private static final Pattern SHEET = Pattern.compile("(?i)ashi-recovery.*\\.pdf");

    @Override
    public Topic topic() {
        return Topic.SHEET;
    }

    @Override
    public Result look(Machine machine) {
        var folder = machine.dataFolder();
        if (!Files.isDirectory(folder)) {
            return Result.unknown("settings.check.folder.none");
        }
        var reports = folder.resolve("reports");
        var folders = Files.isDirectory(reports) ? List.of(folder, reports) : List.of(folder);
        var listed = folders.stream().map(Machine::list).toList();
        var found = listed.stream()
                .flatMap(files -> files.stream().flatMap(List::stream))
                .filter(SheetLeft::isSheet)
                .findFirst();
        if (found.isPresent()) {
            return Result.lacking("settings.check.sheet.left", found.get().toString());
        }
        return listed.stream().allMatch(Optional::isPresent)
                ? Result.ok("settings.check.sheet.none")
                : Result.notReadable();
    }

    private static boolean isSheet(Path file) {
        return SHEET.matcher(file.getFileName().toString()).matches();
    }
}
