package org.ashi.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.pack.PackTexts;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Citation;
import org.ashi.text.Messages;

/// Puts ids of a pack into words: the pack's own texts, and the program's where they are the same for every pack.
public final class Wording {

    private final ProtocolPack pack;
    private final PackTexts texts;
    private final Messages messages;

    public Wording(ProtocolPack pack, String language, Messages messages) {
        this.pack = pack;
        this.texts = pack.texts(language);
        this.messages = messages;
    }

    public Messages messages() {
        return messages;
    }

    public ProtocolPack pack() {
        return pack;
    }

    /// A text of the pack by its key, such as `rule.RF-E01.practitioner`.
    public String text(String key) {
        return texts.get(key);
    }

    public String text(String kind, String id, String... parts) {
        return texts.get(key(kind, id, parts));
    }

    public Optional<String> find(String kind, String id, String... parts) {
        return texts.find(key(kind, id, parts));
    }

    /// A form's name, such as "Return visit".
    public String form(String id) {
        return text("form", id);
    }

    public String question(String id) {
        return text("question", id);
    }

    /// A question as a line to tick: its own words for that where it has some.
    public String line(String questionId) {
        return find("question", questionId, "line").orElseGet(() -> question(questionId));
    }

    /// A label of a few words for lists and reports.
    public String label(String questionId) {
        return text("question", questionId, "short");
    }

    /// An answer as its question words it; "no answer" where there is none.
    public String answer(String questionId, Optional<Answer> answer) {
        return answer.map(a -> answer(questionId, a)).orElseGet(() -> messages.get("answer.none"));
    }

    private String answer(String questionId, Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> code(questionId, code);
            case Answer.Choices choices when choices.codes().isEmpty() -> messages.get("answer.noneOfThese");
            case Answer.Choices choices -> codes(questionId, inAskedOrder(questionId, choices));
            case Answer.Number(int value) -> Integer.toString(value);
            case Answer.Text(String text) -> text;
            case Answer.Unsure u -> messages.get("answer.unsure");
            case Answer.Declined d -> messages.get("answer.declined");
        };
    }

    /// One code of a question in words.
    public String code(String questionId, String code) {
        var kind = pack.question(questionId).map(Question::kind);
        return switch (kind.orElseGet(Kind.YesNo::new)) {
            case Kind.YesNo y ->
                messages.has("answer." + code)
                        ? messages.get("answer." + code)
                        : text("answer", questionId, code);
            case Kind.Regions r -> text("region", code);
            case Kind.RegionOf r -> text("region", code);
            case Kind.Choice c -> text("answer", questionId, code);
            case Kind.Choices c -> text("answer", questionId, code);
            case Kind.Scale s -> code;
            case Kind.NumberRange n -> code;
            case Kind.BirthDate b -> code;
            case Kind.ShortText t -> code;
        };
    }

    public String codes(String questionId, List<String> codes) {
        return codes.stream().map(c -> code(questionId, c)).collect(Collectors.joining(", "));
    }

    /// The source in words with how it was seen, such as "GIRFT pathway 2023 [V]".
    public String citation(Citation citation) {
        var tag = messages.get("citation.tag." + citation.tag().name().toLowerCase(Locale.ROOT));
        return citation.key()
                .map(key -> messages.get("citation.keyed", text("source", key), tag))
                .orElse(tag);
    }

    private List<String> inAskedOrder(String questionId, Answer.Choices choices) {
        var order = pack.question(questionId)
                .map(Question::kind)
                .map(Wording::options)
                .orElse(List.of());
        var known = order.stream().filter(choices.codes()::contains).toList();
        return known.size() == choices.codes().size() ? known : List.copyOf(choices.codes());
    }

    private static List<String> options(Kind kind) {
        return switch (kind) {
            case Kind.Choices c -> c.options();
            case Kind.Choice c -> c.options();
            case Kind.Regions r -> r.codes();
            case Kind.RegionOf r -> r.codes();
            case Kind.YesNo y -> List.of(Answer.YES, Answer.NO);
            case Kind.Scale s -> List.of();
            case Kind.NumberRange n -> List.of();
            case Kind.BirthDate b -> List.of();
            case Kind.ShortText t -> List.of();
        };
    }

    private static String key(String kind, String id, String... parts) {
        var key = kind + "." + id;
        return parts.length == 0 ? key : key + "." + String.join(".", parts);
    }
}
