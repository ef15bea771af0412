package org.ashi.ui.wizard;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// The language that the patient reads, and its words.
final class Speech implements Supplier<Messages> {

    private final Function<String, Wording> wordings;
    private final List<String> languages;
    private String language;
    private Wording now;

    /// @param languages the first is taken where the wanted one is not among them
    Speech(Function<String, Wording> wordings, List<String> languages, String wanted) {
        this.wordings = wordings;
        this.languages = languages;
        language = languages.contains(wanted) ? wanted : languages.getFirst();
        now = wordings.apply(language);
    }

    List<String> languages() {
        return languages;
    }

    String language() {
        return language;
    }

    String nameOf(String of) {
        return wordings.apply(of).messages().get("language.name");
    }

    Wording now() {
        return now;
    }

    /// @throws IllegalArgumentException for a language that the pack does not have
    void change(String to) {
        if (!languages.contains(to)) {
            throw new IllegalArgumentException("the pack has no texts in this language");
        }
        language = to;
        now = wordings.apply(to);
    }

    /// The program's own words in this language.
    @Override
    public Messages get() {
        return now.messages();
    }
}
