package org.ashi.export.fhir;

import java.util.Set;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Status;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was answered, as a QuestionnaireResponse. A question that was put and not answered is an item without an answer, with HL7's
/// extension for a value that is not known; one that was not put to this patient is left out.
///
/// "Not sure" and "prefer not to say" are answers of their own, in the words that HL7 has for a value that is missing, so that nobody
/// reads a blank or a "no". Where the answer is a number or a text there is no room for that, and the item says it with HL7's
/// extension for an absent value.
final class ResponseResource {

    private final FhirCase of;
    private final Coded coded;

    ResponseResource(FhirCase of) {
        this.of = of;
        coded = new Coded(of.pack(), of.wording());
    }

    ObjectNode write(String id) {
        var response = Nodes.resource("QuestionnaireResponse", id);
        response.put("language", of.wording().messages().language());
        response.set("identifier", Nodes.urn(of.intake().id().toString()));
        if (of.fits()) {
            response.put("questionnaire", of.formUrl() + "|" + of.pack().version());
        }
        response.put("status", status());
        response.set("subject", Nodes.reference(of.patientId()));
        response.put("authored", of.said().toString());
        var items = Nodes.object().putArray("item");
        if (of.fits()) {
            sections(items);
        } else {
            of.answers().byQuestion().forEach((question, answer) -> items.add(item(question, answer)));
        }
        if (!items.isEmpty()) {
            response.set("item", items);
        }
        return response;
    }

    private String status() {
        var asked = of.intake().review().deeds(Deed.Asked.class).findAny().isPresent();
        if (of.intake().status() == Status.UNFINISHED) {
            return "in-progress";
        }
        if (of.intake().finishedAt().isEmpty()) {
            return "stopped";
        }
        return asked ? "amended" : "completed";
    }

    /// In the order of the form.
    private void sections(ArrayNode items) {
        var hidden = of.hidden();
        for (var section : of.form().sections()) {
            var put = FormResource.questions(of, section).stream().filter(q -> !hidden.contains(q.id())).toList();
            if (!put.isEmpty()) {
                var group = items.addObject().put("linkId", FormResource.groupId(section));
                group.put("text", of.wording().text("section", section.id()));
                var inner = group.putArray("item");
                put.forEach(q -> inner.add(of.answers().get(q.id()).map(a -> item(q.id(), a)).orElseGet(() -> unanswered(q.id()))));
            }
        }
    }

    private ObjectNode unanswered(String question) {
        var item = Nodes.object();
        item.putArray("extension").add(Nodes.absent(Systems.UNANSWERED));
        return item.put("linkId", question).put("text", of.words(question));
    }

    private ObjectNode item(String question, Answer answer) {
        var item = Nodes.object();
        var absent = absent(answer);
        var byCode = of.wording().pack().question(question).filter(q -> q.kind().codes().isEmpty()).isEmpty();
        if (!absent.isEmpty() && !byCode) {
            item.putArray("extension").add(Nodes.absent(absent));
        }
        item.put("linkId", question);
        item.put("text", of.words(question));
        var answers = Nodes.object().putArray("answer");
        switch (answer) {
            case Answer.Choice(String code) -> coding(answers, coded.answer(question, code));
            case Answer.Choices(Set<String> codes) when codes.isEmpty() -> coding(answers, coded.noneOfThese());
            case Answer.Choices(Set<String> codes) -> codes.forEach(code -> coding(answers, coded.answer(question, code)));
            case Answer.Number(int value) -> answers.addObject().put("valueInteger", value);
            case Answer.Text(String text) -> answers.addObject().put("valueString", text);
            case Answer.Unsure u when byCode -> coding(answers, Nodes.unsure());
            case Answer.Declined d when byCode -> coding(answers, Nodes.declined());
            case Answer.Unsure u -> {}
            case Answer.Declined d -> {}
        }
        if (!answers.isEmpty()) {
            item.set("answer", answers);
        }
        return item;
    }

    private static void coding(ArrayNode answers, ObjectNode coding) {
        answers.addObject().set("valueCoding", coding);
    }

    /// Why there is no value; empty where there is one.
    static String absent(Answer answer) {
        return switch (answer) {
            case Answer.Unsure u -> Systems.UNSURE;
            case Answer.Declined d -> Systems.DECLINED;
            case Answer.Choice c -> "";
            case Answer.Choices c -> "";
            case Answer.Number n -> "";
            case Answer.Text t -> "";
        };
    }
}
