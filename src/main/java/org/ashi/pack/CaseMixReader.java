package org.ashi.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.pack.CaseMix.Band;
import org.ashi.pack.CaseMix.Draw;
import org.ashi.pack.PackProblem.Code;

/// Reads the case mix of a pack.
public final class CaseMixReader {

    private static final double SLACK = 1e-9;

    private final JsonFile json = new JsonFile();

    /// @param mix empty where there is none that can be read
    public record Read(Optional<CaseMix> mix, List<PackProblem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    public Read read(PackFiles files, ProtocolPack pack) {
        var problems = new Problems();
        var mix = JsonFile.bytes(files, CaseMix.FILE, problems)
                .flatMap(bytes -> json.tree(CaseMix.FILE, bytes, problems))
                .flatMap(at -> mix(at, pack));
        return new Read(problems.none() ? mix : Optional.empty(), problems.all());
    }

    private static Optional<CaseMix> mix(Json at, ProtocolPack pack) {
        at.allow("seed", "patients", "anyFlag", "draws");
        var form = pack.questionnaire();
        var seed = at.integer("seed");
        var patients = at.integer("patients");
        if (patients.isPresent() && patients.getAsInt() < 1) {
            at.problem(Code.OUT_OF_RANGE, "patients", 1);
        }
        var published = at.required("anyFlag");
        published.ifPresent(p -> p.allow("share", "sources"));
        var share = published.map(CaseMixReader::share).orElse(Optional.empty());
        var sources = published.map(p -> new Citations(new Names(pack.sources())).read(p)).orElse(List.of());
        var draws = new ArrayList<Draw>();
        at.requiredList("draws").forEach(d -> draw(d, form).ifPresent(draws::add));
        return seed.isEmpty() || patients.isEmpty() || share.isEmpty() || sources.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseMix(
                        seed.getAsInt(), patients.getAsInt(), share.get(), sources.getFirst(), rest(form), draws));
    }

    private static Optional<Double> share(Json at) {
        var share = at.decimal("share");
        if (share.isPresent() && !(share.getAsDouble() >= 0 && share.getAsDouble() <= 1)) {
            at.problem(Code.NOT_ALLOWED, share.getAsDouble(), "0-1");
        }
        return share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty();
    }

    /// What nobody is drawn for is answered as by somebody in good health: what "none of these" stands for.
    private static Map<String, Answer> rest(Questionnaire form) {
        var rest = new HashMap<String, Answer>();
        form.questions().filter(q -> q.safety().isPresent()).forEach(q -> {
            var answer = new Answer.Choice(q.untickedCode());
            if ((q.kind() instanceof Kind.YesNo || q.kind() instanceof Kind.Choice)
                    && AnswerCheck.check(q, answer).isEmpty()) {
                rest.put(q.id(), answer);
            }
        });
        return rest;
    }

    private static Optional<Draw> draw(Json at, Questionnaire form) {
        at.allow("q", "shares", "rest", "each", "bands", "flags", "flagFrom", "basis");
        at.text("basis");
        var id = at.text("q");
        var question = id.flatMap(form::question);
        if (id.isPresent() && question.isEmpty()) {
            at.problem(Code.UNKNOWN_QUESTION, id.get());
        }
        return question.flatMap(q -> draw(at, q));
    }

    private static Optional<Draw> draw(Json at, Question question) {
        var flags = Set.copyOf(at.texts("flags"));
        if (at.has("bands")) {
            var bands = at.list("bands").stream().flatMap(b -> band(b, question).stream()).toList();
            together(at, bands.stream().mapToDouble(Band::share).sum(), true);
            OptionalInt from = at.optionalInteger("flagFrom");
            return bands.isEmpty() ? Optional.empty() : Optional.of(new Draw.Number(question.id(), bands, from));
        }
        if (at.has("each")) {
            var each = shares(at, "each");
            each.keySet().forEach(code -> fits(at, question, Answer.Choices.of(code)));
            return Optional.of(new Draw.Many(question.id(), each, flags));
        }
        var shares = shares(at, "shares");
        together(at, shares.values().stream().mapToDouble(Double::doubleValue).sum(), false);
        var rest = at.text("rest");
        shares.keySet().stream()
                .filter(code -> !code.equals("unsure"))
                .forEach(code -> fits(at, question, new Answer.Choice(code)));
        rest.ifPresent(code -> fits(at, question, new Answer.Choice(code)));
        return rest.map(code -> new Draw.One(question.id(), shares, code, flags));
    }

    private static void together(Json at, double sum, boolean whole) {
        if (sum > 1 + SLACK || whole && sum < 1 - SLACK) {
            at.problem(Code.NONSENSE);
        }
    }

    private static void fits(Json at, Question question, Answer answer) {
        AnswerCheck.check(question, answer).ifPresent(p -> at.problem(Code.WRONG_KIND, question.id()));
    }

    private static Optional<Band> band(Json at, Question question) {
        at.allow("from", "to", "share");
        var from = at.integer("from");
        var to = at.integer("to");
        var share = share(at);
        if (from.isEmpty() || to.isEmpty() || share.isEmpty()) {
            return Optional.empty();
        }
        if (from.getAsInt() > to.getAsInt()) {
            at.problem(Code.NONSENSE);
            return Optional.empty();
        }
        fits(at, question, new Answer.Number(from.getAsInt()));
        fits(at, question, new Answer.Number(to.getAsInt()));
        return Optional.of(new Band(from.getAsInt(), to.getAsInt(), share.get()));
    }

    private static Map<String, Double> shares(Json at, String name) {
        var shares = new LinkedHashMap<String, Double>();
        at.required(name).map(Json::members).orElse(Map.of()).forEach((code, value) -> {
            var share = value.asDecimal();
            if (share.isPresent() && (share.getAsDouble() < 0 || share.getAsDouble() > 1)) {
                value.problem(Code.NOT_ALLOWED, share.getAsDouble(), "0-1");
            }
            share.ifPresent(s -> shares.put(code, s));
        });
        return shares;
    }
}
