package org.ashi.ui.review;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Lists to choose one thing from, each worded for people.
final class Choosing {

    private Choosing() {}

    /// Nothing is chosen at first.
    ///
    /// @param prompt shown until something is, and read out
    static <T> ComboBox<T> of(String id, String prompt, List<T> values, Function<T, String> words) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setPromptText(prompt);
        box.setAccessibleText(prompt);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        return box;
    }
}
