package org.ashi.ui.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.layout.FlowPane;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.vault.recovery.RecoveryCode;

/// A field for each group of the recovery sheet that is to be typed, with its number. A full one leads to the next. The fields
/// have the ids `group-1`, `group-2` …
public final class GroupFields extends FlowPane {

    /// Room for a blank or a hyphen that somebody types.
    private static final int MOST = RecoveryCode.GROUP_LENGTH + 2;

    private final Map<Integer, SecretField> fields = new LinkedHashMap<>();

    /// @param numbers of the groups, 1 to 13
    public GroupFields(List<Integer> numbers, Messages messages, Typing typing) {
        super(16, 16);
        getStyleClass().add("groups");
        for (var number : numbers) {
            var name = messages.get("unlock.group", number);
            var field = SecretField.legible("group-" + number, name, MOST, messages);
            field.getStyleClass().add("group-field");
            field.countProperty().addListener((o, was, is) -> {
                if (was.intValue() < is.intValue() && is.intValue() == RecoveryCode.GROUP_LENGTH) {
                    next(number);
                }
            });
            fields.put(number, field);
            typing.add(field);
            getChildren().add(Pages.labelled(field, name));
        }
    }

    private void next(int number) {
        var order = new ArrayList<>(fields.keySet());
        var at = order.indexOf(number) + 1;
        if (at < order.size()) {
            focus(order.get(at));
        }
    }

    public void focus(int number) {
        Optional.ofNullable(fields.get(number)).ifPresent(SecretField::focus);
    }

    public void onDone(Runnable action) {
        fields.values().forEach(field -> field.setOnDone(action));
    }

    /// What is typed in each, to be wiped; the fields keep it.
    public TreeMap<Integer, char[]> copies() {
        var copies = new TreeMap<Integer, char[]>();
        fields.forEach((number, field) -> copies.put(number, field.copy()));
        return copies;
    }

    /// All of it in order with a blank between two, to be wiped.
    public char[] all() {
        var all = new char[fields.size() * (MOST + 1)];
        Arrays.fill(all, ' ');
        var at = 0;
        for (var copy : copies().values()) {
            System.arraycopy(copy, 0, all, at, copy.length);
            at += copy.length + 1;
            Arrays.fill(copy, '\0');
        }
        return all;
    }

    public boolean empty() {
        return fields.values().stream().allMatch(field -> field.emptyProperty().get());
    }

    /// Marks those that are not right.
    public void mark(Iterable<Integer> wrong) {
        fields.values().forEach(field -> field.getStyleClass().remove("wrong"));
        wrong.forEach(number -> Optional.ofNullable(fields.get(number)).ifPresent(f -> f.getStyleClass().add("wrong")));
    }
}
