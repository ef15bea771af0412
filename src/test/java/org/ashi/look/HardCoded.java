package org.ashi.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;

/// Finds words that are seen or read out and come from no text file: on a screen in [PseudoWords] they keep Latin letters.
///
/// @param typed what the patient wrote, as it is
record HardCoded(Set<String> typed) implements Check {

    private static final int MOST_ON_KEY = 2;

    @Override
    public Result of(Parent root) {
        ScreenCheck.lay(root);
        var sight = new Sight(root);
        var faults = new ArrayList<Fault>();
        sight.texts().stream()
                .filter(t -> !inField(t))
                .forEach(t -> check(t, t.getText(), faults));
        for (var node : sight.nodes()) {
            check(node, node.getAccessibleText(), faults);
            check(node, node.getAccessibleHelp(), faults);
            if (node instanceof TextInputControl field) {
                check(field, field.getPromptText(), faults);
            }
        }
        return new Result(faults, List.of());
    }

    /// What tells a pack from any other is the same in every language.
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8}( [0-9a-f]{8}){7}");

    private void check(Node node, String text, List<Fault> faults) {
        if (text != null && !typed.contains(text) && !HASH.matcher(text).matches() && !onKey(node, text) && text.codePoints().anyMatch(PseudoWords::isLatin)) {
            faults.add(new Fault(Fault.Kind.HARD_CODED, Sight.name(node), text));
        }
    }

    /// The letter of a key comes from the file of its keyboard.
    private static boolean onKey(Node node, String text) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().contains("key")) {
                return text.length() <= MOST_ON_KEY;
            }
        }
        return false;
    }

    private static boolean inField(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }
}
