package org.ashi.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.ui.vault.SheetFiling;
import org.ashi.ui.vault.SheetFiling.Filed;
import org.ashi.ui.vault.VaultDesk;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.recovery.RecoveryCode;

/// Another recovery sheet: shown, put on paper, and three groups of it typed back before it takes the place of the old one.
public final class NewSheetModel {

    static final int TESTED = 3;
    /// For the file; says nothing of the practice.
    static final String FILE = "ashi-recovery-sheet.pdf";

    public sealed interface Page {
        /// The groups, to be put on paper.
        record Shown() implements Page {}

        /// Some are to be typed back.
        ///
        /// @param asked 1 to 13, in order
        /// @param wrong those of them that were not typed rightly
        record TypeBack(List<Integer> asked, List<Integer> wrong) implements Page {
            public TypeBack {
                asked = List.copyOf(asked);
                wrong = List.copyOf(wrong);
            }
        }
    }

    private final VaultDesk desk;
    private final Consumer<byte[]> typed;
    private final RecoveryCode code;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Shown());
    private final SheetFiling sheet;

    /// @param typed gets the 32 bytes once the groups asked for were typed back, to be wiped
    NewSheetModel(VaultDesk desk, Consumer<byte[]> typed) {
        this.desk = desk;
        this.typed = typed;
        sheet = new SheetFiling(desk, FILE);
        code = RecoveryCode.random(desk.random());
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Filed> filedProperty() {
        return sheet.filedProperty();
    }

    /// The signs of a group, for the screen.
    public String group(int number) {
        var signs = code.group(number);
        try {
            return new String(signs);
        } finally {
            Arrays.fill(signs, '\0');
        }
    }

    /// Whether the sheet can be saved, or is copied by hand.
    public boolean saves() {
        return sheet.offered();
    }

    /// Asks for a file and writes the sheet there.
    public void save() {
        desk.archive().practice().ifPresent(
                practice -> sheet.save(practice.name(), Fingerprint.of(practice.fingerprint()), code));
    }

    /// It is on paper: asks for groups of it.
    public void test() {
        var numbers = new TreeSet<Integer>();
        while (numbers.size() < TESTED) {
            numbers.add(1 + desk.random().nextInt(RecoveryCode.GROUPS));
        }
        page.set(new Page.TypeBack(List.copyOf(numbers), List.of()));
    }

    /// Goes on once every group asked for was typed back.
    ///
    /// @param groups by number; each is wiped
    public void check(Map<Integer, char[]> groups) {
        if (page.get() instanceof Page.TypeBack(var asked, var before)) {
            var wrong = new ArrayList<Integer>();
            for (var number : asked) {
                if (!code.matches(number, Optional.ofNullable(groups.get(number)).orElse(new char[0]))) {
                    wrong.add(number);
                }
            }
            page.set(new Page.TypeBack(asked, wrong));
            if (wrong.isEmpty()) {
                typed.accept(code.bytes());
            }
        }
        groups.values().forEach(signs -> Arrays.fill(signs, '\0'));
    }

    /// Back to the groups.
    ///
    /// @return false where there is nothing to go back to
    public boolean back() {
        var back = page.get() instanceof Page.TypeBack;
        page.set(new Page.Shown());
        return back;
    }

    void wipe() {
        code.close();
    }
}
