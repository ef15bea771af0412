package org.ashi.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Question.AskedBy;
import org.ashi.form.Question.IdentityField;
import org.ashi.form.Question.Safety;
import org.ashi.intake.Intake;
import org.ashi.pack.PackProblem.Code;
import org.ashi.rules.Variable;

/// Reads `questions.json`: questions, and the forms on which they stand.
final class QuestionReader {

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Json> places = new LinkedHashMap<>();
    private final Map<String, FormReader.Written> forms = new LinkedHashMap<>();

    /// The kinds as they are written.
    private enum Written {
        CHOICE,
        CHOICES,
        SCALE,
        REGIONS,
        NUMBER,
        BIRTH_DATE,
        TEXT,
        YES_NO
    }

    void read(Json file) {
        file.allow("sections", "forms", "questions");
        // A question that picks one region needs the one that marks them, wherever it stands in the file.
        var all = file.requiredList("questions");
        all.stream().filter(q -> !q.has("regionsOf")).forEach(this::question);
        all.stream().filter(q -> q.has("regionsOf")).forEach(this::question);
        forms(file);
    }

    Map<String, Question> questions() {
        return questions;
    }

    /// By id, the first visit first.
    Map<String, FormReader.Written> forms() {
        return forms;
    }

    FormReader.Written form(String id) {
        return Optional.ofNullable(forms.get(id)).orElseThrow();
    }

    /// Where a question is written, for what is read of it later.
    Optional<Json> place(String id) {
        return Optional.ofNullable(places.get(id));
    }

    /// The ids in the order in which a first visit asks them; then those that only other forms ask.
    List<String> inOrder() {
        return forms.values().stream()
                .flatMap(form -> form.inOrder().stream())
                .distinct()
                .toList();
    }

    private void question(Json at) {
        at.allow(
                "id", "kind", "options", "exclusive", "max", "groups", "regionsOf", "min", "maxValue", "unit",
                "maxLength", "identity", "unsure", "declined", "optional", "askedBy", "safety", "countsAs",
                "yesReassures", "unticked", "enableWhen");
        var id = at.text("id");
        var kind = at.required("kind").flatMap(k -> k.asOneOf(Written.class, false)).flatMap(k -> kind(at, k));
        var askedBy = at.member("askedBy").flatMap(a -> a.asOneOf(AskedBy.class, false));
        var safety = at.member("safety").flatMap(s -> s.asOneOf(Safety.class, false));
        var identity = at.member("identity").flatMap(i -> i.asOneOf(IdentityField.class, false));
        if (id.isEmpty()) {
            return;
        }
        if (places.put(id.get(), at) != null) {
            at.problem(Code.DUPLICATE_ID, id.get());
        }
        if (identity.isPresent() && !(kind.orElse(new Kind.ShortText(1)) instanceof Kind.ShortText)) {
            at.problem(Code.WRONG_KIND, id.get());
        }
        if (at.flag("yesReassures", false)
                && !(kind.orElse(new Kind.YesNo()) instanceof Kind.YesNo && safety.equals(Optional.of(Safety.RED_FLAG)))) {
            at.problem(Code.WRONG_KIND, id.get());
        }
        kind.ifPresent(k -> questions.put(
                id.get(),
                new Question(
                        id.get(),
                        k,
                        at.flag("unsure", false),
                        at.flag("declined", false),
                        at.flag("optional", false),
                        askedBy.orElse(AskedBy.PATIENT),
                        safety,
                        at.flag("yesReassures", false),
                        at.optionalText("unticked"),
                        identity)));
    }

    private Optional<Kind> kind(Json at, Written written) {
        return switch (written) {
            case YES_NO -> Optional.of(new Kind.YesNo());
            case SCALE -> Optional.of(new Kind.Scale());
            case BIRTH_DATE -> Optional.of(new Kind.BirthDate());
            case CHOICE -> codes(at, "options").map(Kind.Choice::new);
            case CHOICES -> choices(at);
            case REGIONS -> at.has("regionsOf") ? regionOf(at) : regions(at);
            case NUMBER -> number(at);
            case TEXT -> positive(at, "maxLength").map(Kind.ShortText::new);
        };
    }

    private static Optional<Kind> choices(Json at) {
        var options = codes(at, "options");
        var exclusive = at.texts("exclusive");
        var max = at.has("max") ? positive(at, "max") : Optional.<Integer>empty();
        for (var code : exclusive) {
            if (options.isPresent() && !options.get().contains(code)) {
                at.problem(Code.UNKNOWN_CODE, code, "exclusive", String.join(", ", options.get()));
            }
        }
        return options.map(o -> new Kind.Choices(
                o, Set.copyOf(exclusive), max.map(OptionalInt::of).orElse(OptionalInt.empty())));
    }

    private static Optional<Kind> regions(Json at) {
        var groups = new ArrayList<Kind.RegionGroup>();
        var seen = new ArrayList<String>();
        for (var group : at.requiredList("groups")) {
            group.allow("id", "regions");
            var codes = codes(group, "regions");
            for (var code : codes.orElse(List.of())) {
                if (seen.contains(code)) {
                    group.problem(Code.DUPLICATE_ID, code);
                    return Optional.empty();
                }
                seen.add(code);
            }
            group.text("id").ifPresent(id -> codes.ifPresent(c -> groups.add(new Kind.RegionGroup(id, c))));
        }
        if (seen.size() > Variable.MAX_CODES) {
            at.problem(Code.TOO_MANY_CODES, Variable.MAX_CODES);
            return Optional.empty();
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of(new Kind.Regions(groups));
    }

    private Optional<Kind> regionOf(Json at) {
        var of = at.text("regionsOf");
        var question = of.map(questions::get);
        if (question.isPresent() && question.get().kind() instanceof Kind.Regions regions) {
            return Optional.of(new Kind.RegionOf(of.get(), regions.codes()));
        }
        of.ifPresent(id -> at.problem(question.isPresent() ? Code.WRONG_KIND : Code.UNKNOWN_QUESTION, id));
        return Optional.empty();
    }

    private static Optional<Kind> number(Json at) {
        var min = at.integer("min");
        var max = at.integer("maxValue");
        var unit = at.text("unit");
        if (min.isEmpty() || max.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        if (min.getAsInt() > max.getAsInt()) {
            at.problem(Code.NONSENSE);
            return Optional.empty();
        }
        return Optional.of(new Kind.NumberRange(min.getAsInt(), max.getAsInt(), unit.get()));
    }

    private static Optional<Integer> positive(Json at, String name) {
        var number = at.integer(name);
        if (number.isPresent() && number.getAsInt() < 1) {
            at.problem(Code.OUT_OF_RANGE, name, 1);
            return Optional.empty();
        }
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    private static Optional<List<String>> codes(Json at, String name) {
        at.required(name);
        var codes = at.texts(name);
        if (at.has(name) && codes.isEmpty()) {
            at.problem(Code.OUT_OF_RANGE, name, 1);
        }
        if (codes.size() > Variable.MAX_CODES) {
            at.problem(Code.TOO_MANY_CODES, Variable.MAX_CODES);
            return Optional.empty();
        }
        for (var code : codes) {
            if (codes.indexOf(code) != codes.lastIndexOf(code)) {
                at.problem(Code.DUPLICATE_ID, code);
                return Optional.empty();
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(codes);
    }

    /// The first visit's form stands in `sections`, the others by their id in `forms`.
    private void forms(Json file) {
        forms.put(Intake.FIRST_VISIT, new FormReader(questions, places).read(file));
        file.member("forms").map(Json::members).orElse(Map.of()).forEach((id, at) -> {
            at.allow("sections");
            if (id.equals(Intake.FIRST_VISIT)) {
                at.problem(Code.DUPLICATE_ID, id);
            } else {
                forms.put(id, new FormReader(questions, places).read(at));
            }
        });
        var lines = new ChecklistLines(questions, places);
        places.forEach((id, at) -> {
            if (forms.values().stream().noneMatch(form -> form.pages().containsKey(id))) {
                at.problem(Code.NOT_ON_A_PAGE, id);
            }
            if (forms.values().stream().noneMatch(form -> form.lines().contains(id))) {
                lines.alone(id);
            }
        });
    }
}
