package org.ashi.readability;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.form.Question.AskedBy;
import org.ashi.form.Questionnaire;

/// What a patient reads, page by page, in one language. The texts of a page are in the order in which they stand.
///
/// "Yes", "No" and "Not sure", which stand on nearly every page, are left out: they would make each page look easier.
final class PageTexts {

    /// Bundles of pages that the patient uses.
    private static final List<String> BUNDLES = List.of("wizard", "bodymap", "keyboard", "sign");

    /// The bundle of papers, and which of its texts a patient reads.
    private static final String PAPERS = "handout";

    private static final Pattern HANDOUT = Pattern.compile("handout\\.(?!remark\\.|help\\.these$).*");

    private static final String LABELS = "labels of buttons and fields";
    private static final int GRADABLE = 12;
    private static final Pattern STAFF = Pattern.compile("start\\..*|wizard\\.staff\\..*");
    private static final Pattern ALONE =
            Pattern.compile("(rule|level|cause|option)\\.[A-Za-z0-9_-]+\\.patient|safetyNet\\..*");

    private final Questionnaire form;
    private final Map<String, String> texts;

    /// @param texts by key; a text that is missing is left out
    PageTexts(Questionnaire form, Map<String, String> texts) {
        this.form = form;
        this.texts = new TreeMap<>(texts);
    }

    /// The pages of the questionnaire, then the labels of its check page.
    Map<String, List<String>> pages() {
        var pages = new LinkedHashMap<String, List<String>>();
        for (var section : form.sections()) {
            var intro = keyed("section." + section.id(), "section." + section.id() + ".intro");
            for (var page : section.pages()) {
                if (questions(page).allMatch(q -> q.askedBy() == AskedBy.PATIENT)) {
                    pages.put("page " + page.id(), Stream.concat(intro.stream(), page(page)).toList());
                    intro = List.of();
                }
            }
        }
        var labels = form.questions().filter(q -> q.askedBy() == AskedBy.PATIENT);
        pages.put("check labels", labels.flatMap(q -> keyed("question." + q.id() + ".short").stream()).toList());
        return pages;
    }

    /// Texts of the result that a patient may meet alone: each is measured alone.
    Map<String, List<String>> alone() {
        var found = new LinkedHashMap<String, List<String>>();
        texts.forEach((key, text) -> {
            if (ALONE.matcher(key).matches()) {
                found.put(key, List.of(text));
            }
        });
        return found;
    }

    /// The program's own texts on the patient's pages, by page. A page of a few words cannot be graded, so such pages
    /// are measured together.
    static Map<String, List<String>> program() {
        var groups = new TreeMap<String, List<String>>();
        for (var bundle : BUNDLES) {
            var properties = bundle(bundle);
            for (var key : properties.stringPropertyNames()) {
                if (!STAFF.matcher(key).matches()) {
                    var parts = key.split("\\.");
                    var group = parts.length > 2 ? bundle + " " + parts[1] : LABELS;
                    groups.computeIfAbsent(group, g -> new ArrayList<>()).add(shown(properties.getProperty(key)));
                }
            }
        }
        var few = groups.entrySet().stream()
                .filter(e -> !e.getKey().equals(LABELS) && Readability.english(e.getValue()).words() < GRADABLE)
                .map(Map.Entry::getKey)
                .toList();
        for (var group : few) {
            groups.computeIfAbsent(LABELS, g -> new ArrayList<>()).addAll(groups.remove(group));
        }
        return groups;
    }

    /// What a patient reads of the program's own on a paper to take home: each session text alone, as each may stand alone with
    /// others of the pack, and all else together.
    ///
    /// @param language none for English, else such as `_es`
    static Map<String, List<String>> handout(String language) {
        var groups = new TreeMap<String, List<String>>();
        var properties = bundle(PAPERS + language);
        for (var key : properties.stringPropertyNames()) {
            if (HANDOUT.matcher(key).matches()) {
                var group = key.startsWith("handout.session.") ? key : "handout";
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(shown(properties.getProperty(key).replaceAll("\\{0, plural.*", "7")));
            }
        }
        return groups;
    }

    private static Properties bundle(String name) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("resources/i18n/messages-" + name + ".properties"))) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /// A pattern as it may look when shown: a number stands for what is put in.
    private static String shown(String pattern) {
        return pattern.replaceAll("\\{[^{}]*}", "7").replace("''", "'");
    }

    private Stream<String> page(Page page) {
        if (page.declarations()) {
            // Shown as statements, above the text that is signed with them.
            return Stream.of(
                            keyed("consent.title").stream(),
                            page.questions().stream().flatMap(id -> keyed("question." + id + ".statement").stream()),
                            keyed("consent.text").stream())
                    .flatMap(s -> s);
        }
        var heading = page.checklist() ? keyed("page." + page.id()) : List.<String>of();
        var none = page.checklist() ? keyed("page." + page.id() + ".none") : List.<String>of();
        return Stream.of(heading.stream(), questions(page).flatMap(q -> question(q, page.checklist())), none.stream())
                .flatMap(s -> s);
    }

    private Stream<Question> questions(Page page) {
        return page.questions().stream().map(id -> form.question(id).orElseThrow());
    }

    /// @param ticked a line of a checklist: shown in its words for that, and the answer of the unticked box has no words
    private Stream<String> question(Question q, boolean ticked) {
        var key = "question." + q.id();
        var unticked = keyed("answer." + q.id() + "." + q.untickedCode());
        var shown = ticked && !keyed(key + ".line").isEmpty() ? key + ".line" : key;
        return Stream.concat(
                keyed(shown, key + ".help", key + ".why").stream(),
                answers(q).filter(a -> !ticked || !unticked.contains(a)));
    }

    private Stream<String> answers(Question q) {
        return switch (q.kind()) {
            case Kind.Choice c -> codes("answer." + q.id(), c.options());
            case Kind.Choices c -> codes("answer." + q.id(), c.options());
            case Kind.Regions r ->
                r.groups().stream()
                        .flatMap(g -> Stream.concat(
                                keyed("regionGroup." + g.id()).stream(), codes("region", g.regions())));
            case Kind.RegionOf r -> codes("region", r.codes());
            case Kind.YesNo y -> Stream.empty();
            case Kind.Scale s -> Stream.empty();
            case Kind.NumberRange n -> Stream.empty();
            case Kind.BirthDate b -> Stream.empty();
            case Kind.ShortText t -> Stream.empty();
        };
    }

    private Stream<String> codes(String prefix, List<String> codes) {
        return keyed(codes.stream().map(c -> prefix + "." + c).toArray(String[]::new)).stream();
    }

    private List<String> keyed(String... keys) {
        return Stream.of(keys).filter(texts::containsKey).map(texts::get).toList();
    }
}
