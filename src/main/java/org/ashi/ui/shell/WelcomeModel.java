package org.ashi.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.ashi.intake.Intake;
import org.ashi.text.Messages;
import org.ashi.ui.vault.Seen;

/// What a patient finds at the kiosk: the forms to fill in and the languages to do it in.
final class WelcomeModel {

    /// A form that can be started here, the usual one first.
    ///
    /// @param id as in [Intake#form()]
    /// @param textKey of the words on its button
    record FormChoice(String id, String textKey) {}

    /// The one place in which forms are named.
    private static final List<FormChoice> FORMS = List.of(
            new FormChoice(Intake.FIRST_VISIT, "kiosk.welcome.start"),
            new FormChoice(Intake.RETURN_VISIT, "kiosk.welcome.return"));

    /// What a patient who begins has chosen.
    interface Begin {
        void begin(FormChoice form, String language);
    }

    private final List<FormChoice> forms;
    private final List<String> languages;
    private final Function<String, Messages> words;
    private final Begin begin;
    private final Runnable staff;
    private final boolean writable;
    private final ObservableValue<Seen> seen;
    private final ReadOnlyObjectWrapper<Messages> messages;
    private String language;

    /// @param packForms ids of the forms that the pack has
    /// @param languages of the pack, its default first
    /// @param words the program's words in each of them
    /// @param writable forms can be saved
    /// @param seen how the archive stands
    /// @param staff asks for the staff code
    WelcomeModel(
            Set<String> packForms,
            List<String> languages,
            Function<String, Messages> words,
            boolean writable,
            ObservableValue<Seen> seen,
            Begin begin,
            Runnable staff) {
        forms = FORMS.stream().filter(f -> packForms.contains(f.id())).toList();
        this.languages = List.copyOf(languages);
        this.words = words;
        this.writable = writable;
        this.seen = seen;
        this.begin = begin;
        this.staff = staff;
        language = languages.getFirst();
        messages = new ReadOnlyObjectWrapper<>(words.apply(language));
    }

    ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    List<FormChoice> forms() {
        return forms;
    }

    List<String> languages() {
        return languages;
    }

    /// The language's own name for itself.
    String nameOf(String tag) {
        return words.apply(tag).get("language.name");
    }

    boolean speaks(String tag) {
        return language.equals(tag);
    }

    boolean writable() {
        return writable && ready();
    }

    /// Whether forms can be sealed.
    boolean ready() {
        return seen.getValue().ready();
    }

    ObservableValue<Seen> seen() {
        return seen;
    }

    void speak(String tag) {
        language = tag;
        messages.set(words.apply(tag));
    }

    void begin(FormChoice form) {
        begin.begin(form, language);
    }

    void staff() {
        staff.run();
    }
}
