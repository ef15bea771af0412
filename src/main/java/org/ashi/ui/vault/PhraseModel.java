package org.ashi.ui.vault;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.phrase.Passphrases;
import org.ashi.vault.phrase.PhraseJudge;
import org.ashi.vault.phrase.Strength;
import org.ashi.vault.phrase.WordList;

/// A new passphrase: random words, or one's own if it is good enough; then typed once more.
public final class PhraseModel {

    public sealed interface Page {
        /// Random words to write down.
        ///
        /// @param number of the phrase, from 1: each is a page of its own
        record Made(int number) implements Page {}

        /// One's own.
        record Own(Said said) implements Page {}

        /// To be typed once more.
        ///
        /// @param differed the last try was another phrase
        record Again(boolean differed) implements Page {}
    }

    /// What is to be said of one's own phrase.
    public sealed interface Said {
        record Nothing() implements Said {}

        /// It is being judged.
        record Judging() implements Said {}

        record Weak(Strength.Reason reason) implements Said {}

        /// @param code to quote to support
        record Fault(String code) implements Said {}
    }

    private final VaultDesk desk;
    private final Supplier<List<String>> known;
    private final Consumer<byte[]> done;
    private final WordList words;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Made(1));
    private char[] phrase;
    private boolean made = true;
    private int number = 1;

    /// @param known what a thief knows as well, such as names
    /// @param done gets the phrase once it was typed twice, to be wiped
    public PhraseModel(VaultDesk desk, Supplier<List<String>> known, Consumer<byte[]> done) {
        this.desk = desk;
        this.known = known;
        this.done = done;
        words = WordList.of(desk.messages().language());
        phrase = Passphrases.generate(words, desk.random());
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// The words that were made, for the screen, which cannot show anything but a string.
    public String words() {
        return made ? new String(phrase) : "";
    }

    /// Other random words.
    public void another() {
        put(Passphrases.generate(words, desk.random()), true);
        number++;
        page.set(new Page.Made(number));
    }

    /// "I would rather choose my own."
    public void own() {
        page.set(new Page.Own(new Said.Nothing()));
    }

    /// The words made are written down, or one's own was good enough.
    public void again() {
        page.set(new Page.Again(false));
    }

    /// Judges one's own phrase and goes on if it is good enough.
    ///
    /// @param typed is wiped
    public void judge(char[] typed) {
        if (typed.length == 0 || page.get() instanceof Page.Own(Said.Judging judging)) {
            return;
        }
        page.set(new Page.Own(new Said.Judging()));
        var names = known.get();
        desk.background().run(
                () -> new PhraseJudge().judge(typed, names),
                strength -> judged(strength, typed),
                fault -> {
                    Arrays.fill(typed, '\0');
                    page.set(new Page.Own(new Said.Fault(Faults.code(fault))));
                });
    }

    private void judged(Strength strength, char[] typed) {
        // Whoever went back meanwhile has not chosen it.
        var waited = page.get() instanceof Page.Own(Said.Judging judging);
        switch (strength) {
            case Strength.Strong strong when waited -> {
                put(typed, false);
                again();
            }
            case Strength.Strong strong -> Arrays.fill(typed, '\0');
            case Strength.Weak(var reason) -> {
                Arrays.fill(typed, '\0');
                if (waited) {
                    page.set(new Page.Own(new Said.Weak(reason)));
                }
            }
        }
    }

    /// Typed once more: goes on if it is the same phrase.
    ///
    /// @param typed is wiped
    public void confirm(char[] typed) {
        var first = Passphrases.bytes(phrase);
        var second = Passphrases.bytes(typed);
        Arrays.fill(typed, '\0');
        var same = Arrays.equals(first, second);
        Arrays.fill(second, (byte) 0);
        if (same) {
            done.accept(first);
        } else {
            Arrays.fill(first, (byte) 0);
            page.set(new Page.Again(true));
        }
    }

    /// Back to the words, or to one's own.
    ///
    /// @return false where there is nothing to go back to
    public boolean back() {
        return switch (page.get()) {
            case Page.Made m -> false;
            case Page.Own o -> {
                another();
                yield true;
            }
            case Page.Again a -> {
                page.set(made ? new Page.Made(number) : new Page.Own(new Said.Nothing()));
                yield true;
            }
        };
    }

    /// Nothing of it is left here.
    public void wipe() {
        put(new char[0], false);
    }

    private void put(char[] next, boolean random) {
        Arrays.fill(phrase, '\0');
        phrase = next;
        made = random;
    }
}
