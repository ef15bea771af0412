package org.ashi.ui.vault;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.SheetFiling.Filed;
import org.ashi.vault.recovery.Parsed;
import org.ashi.vault.recovery.RecoveryCode;

/// What every page about the recovery sheet shows, whether a practice is set up, recovered, or gets another sheet.
public final class SheetParts {

    private static final String AT_HAND = "sheet-at-hand";

    private SheetParts() {}

    /// Marks what is shown while somebody copies a new sheet, or types of it back.
    public static <T extends Node> T mark(T part) {
        part.getStyleClass().add(AT_HAND);
        return part;
    }

    /// Whether a new sheet is shown or typed back somewhere on a page.
    public static boolean atHand(Parent page) {
        return !page.lookupAll("." + AT_HAND).isEmpty();
    }

    /// One group of the sheet, with its number before it.
    public static Node group(Messages messages, int number, String signs) {
        var label = Controls.hint("sheet-number-" + number, Integer.toString(number));
        label.setMinWidth(Region.USE_PREF_SIZE);
        var text = Controls.text("sheet-group-" + number, signs);
        text.setWrapText(false);
        text.getStyleClass().add("sheet-group");
        text.setAccessibleText(messages.get("unlock.group", number) + ": " + String.join(" ", signs.split("")));
        var line = new HBox(12, label, text);
        line.getStyleClass().add("sheet-line");
        return line;
    }

    /// The button that saves the sheet and what became of that; where nothing is saved, why.
    ///
    /// @param offered whether it can be saved
    public static Node filing(
            Messages messages, boolean offered, ReadOnlyObjectProperty<Filed> filed, Runnable save) {
        if (!offered) {
            return Pages.note("sheet-by-hand", messages.get("unlock.sheet.noFile"), "note-calm");
        }
        var said = Pages.note("sheet-filed", "", "note-calm");
        var file = Controls.secondary("sheet-save", messages.get("unlock.sheet.save"), save);
        filed.subscribe(now -> {
            file.setDisable(now instanceof Filed.Writing);
            filed(messages, said, now);
        });
        return Controls.column("labelled", new FlowPane(file), said);
    }

    /// Says what became of the PDF.
    private static void filed(Messages messages, Label note, Filed filed) {
        switch (filed) {
            case Filed.Nothing n -> Pages.say(note, "", "note-calm");
            case Filed.Writing w -> Pages.say(note, messages.get("unlock.sheet.writing"), "note-calm");
            case Filed.Written(var path) -> Pages.say(note, messages.get("unlock.sheet.written", path.toString()), "note-good");
            case Filed.Failed(String why) -> Pages.say(
                    note,
                    messages.has("report.failed." + why)
                            ? messages.get("report.failed." + why)
                            : messages.get("unlock.sheet.failed", why),
                    "note-warn");
        }
    }

    /// What is wrong with which group of a sheet that was typed.
    public static String faulty(Messages messages, SortedMap<Integer, Parsed.Fault> groups) {
        if (groups.size() == RecoveryCode.GROUPS) {
            return messages.get("unlock.recover.all");
        }
        return groups.entrySet().stream()
                .map(e -> messages.get("unlock.group." + e.getValue().name(), e.getKey()))
                .collect(Collectors.joining("\n"));
    }

    /// Numbers of groups, to be read in a sentence.
    public static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
