package org.ashi.export.fhir;

import java.util.List;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Section;
import tools.jackson.databind.node.ObjectNode;

/// The form that was filled in, as a Questionnaire. Who the patient is stands in the Patient and is not asked again.
final class FormResource {

    private final FhirCase of;
    private final Coded coded;
    private final EnableWhen enableWhen;

    FormResource(FhirCase of) {
        this.of = of;
        coded = new Coded(of.pack(), of.wording());
        enableWhen = new EnableWhen(of.form(), of.rules(), coded);
    }

    ObjectNode write(String id) {
        var pack = of.wording().pack();
        var form = Nodes.resource("Questionnaire", id);
        form.put("language", of.wording().messages().language());
        form.put("url", of.formUrl());
        form.putArray("identifier").add(Nodes.version(of.pack()));
        form.put("version", of.pack().version());
        form.put("name", "AshiForm");
        form.put("title", of.wording().text("pack.title") + ", " + of.wording().form(of.intake().form()));
        form.put("status", pack.signedOff() ? "active" : "draft");
        form.putArray("subjectType").add("Patient");
        var items = form.putArray("item");
        for (var section : of.form().sections()) {
            var questions = questions(of, section);
            if (!questions.isEmpty()) {
                var group = items.addObject();
                group.put("linkId", groupId(section)).put("text", of.wording().text("section", section.id())).put("type", "group");
                var inner = group.putArray("item");
                questions.forEach(q -> inner.add(item(q)));
            }
        }
        return form;
    }

    static String groupId(Section section) {
        return "section." + section.id();
    }

    /// Those of a section that are answered as questions, in the order asked.
    static List<Question> questions(FhirCase of, Section section) {
        return section.pages().stream()
                .flatMap(p -> p.questions().stream())
                .flatMap(id -> of.form().question(id).stream())
                .filter(q -> q.identity().isEmpty())
                .toList();
    }

    private ObjectNode item(Question question) {
        var item = Nodes.object();
        var kind = question.kind();
        switch (kind) {
            case Kind.Scale s -> range(item, Kind.Scale.MIN, Kind.Scale.MAX);
            case Kind.NumberRange(int min, int max, String unit) -> range(item, min, max);
            case Kind.BirthDate b -> range(item, 0, Kind.BirthDate.MAX_AGE);
            case Kind.YesNo y -> {}
            case Kind.Choice c -> {}
            case Kind.Choices c -> {}
            case Kind.Regions r -> {}
            case Kind.RegionOf r -> {}
            case Kind.ShortText t -> {}
        }
        item.put("linkId", question.id());
        item.putArray("code").add(Nodes.coding(Systems.question(of.pack()), question.id(), of.wording().label(question.id())));
        item.put("text", of.words(question.id()));
        item.put("type", type(kind));
        enableWhen.write(question.id(), item);
        if (severalOf(kind)) {
            item.put("repeats", true);
        }
        if (kind instanceof Kind.ShortText(int most)) {
            item.put("maxLength", most);
        }
        options(question, item);
        return item;
    }

    private void options(Question question, ObjectNode item) {
        if (question.kind().codes().isEmpty()) {
            return;
        }
        var options = item.putArray("answerOption");
        question.kind().codes().forEach(code -> options.addObject().set("valueCoding", coded.answer(question.id(), code)));
        if (severalOf(question.kind())) {
            options.addObject().set("valueCoding", coded.noneOfThese());
        }
        // Each question takes these, whether or not the patient was shown them: staff may say that somebody would not answer.
        options.addObject().set("valueCoding", Nodes.unsure());
        options.addObject().set("valueCoding", Nodes.declined());
    }

    static boolean severalOf(Kind kind) {
        return kind instanceof Kind.Choices || kind instanceof Kind.Regions;
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case Kind.YesNo y -> "choice";
            case Kind.Choice c -> "choice";
            case Kind.Choices c -> "choice";
            case Kind.Regions r -> "choice";
            case Kind.RegionOf r -> "choice";
            case Kind.Scale s -> "integer";
            case Kind.NumberRange n -> "integer";
            case Kind.BirthDate b -> "integer";
            case Kind.ShortText t -> "string";
        };
    }

    private static void range(ObjectNode item, int min, int max) {
        var extensions = item.putArray("extension");
        extensions.addObject().put("url", Systems.MIN_EXTENSION).put("valueInteger", min);
        extensions.addObject().put("url", Systems.MAX_EXTENSION).put("valueInteger", max);
    }
}
