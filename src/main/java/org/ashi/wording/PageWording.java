package org.ashi.wording;

import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.form.Page;
import org.ashi.form.Questionnaire;
import org.ashi.pack.PackForm;

/// Puts into words what the pages are called that a patient meets.
public record PageWording(Wording wording) {

    /// @return empty where no form of the pack in use has it
    public Optional<String> find(String id) {
        return find(id, wording.pack().forms().values().stream().map(PackForm::questionnaire));
    }

    /// @return empty where the form does not have it
    Optional<String> find(String id, String form) {
        return find(id, Stream.of(wording.pack().questionnaire(form)));
    }

    private Optional<String> find(String id, Stream<Questionnaire> forms) {
        return switch (id) {
            case "check" -> Optional.of(wording.messages().get("help.page.check"));
            case "sign" -> Optional.of(wording.messages().get("help.page.sign"));
            default -> forms.flatMap(f -> f.sections().stream())
                    .flatMap(s -> s.pages().stream())
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .map(this::name);
        };
    }

    private String name(Page page) {
        return switch (page.shape()) {
            case QUESTION -> wording.label(page.questions().getFirst());
            case CHECKLIST -> wording.text("page", page.id());
            case DECLARATIONS -> wording.text("consent", "title");
        };
    }
}
