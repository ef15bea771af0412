package org.ashi.export.fhir;

import org.ashi.rules.PackRef;

/// Where codes come from. The names that begin with `urn:ashi:` are the program's own; they are never used again for something else.
final class Systems {

    /// Codes that mean the same in every pack: [#NONE_OF_THESE].
    static final String ANSWER = "urn:ashi:answer";
    /// The patient picked none of several.
    static final String NONE_OF_THESE = "none-of-these";
    /// The names of [org.ashi.intake.TriageLevel].
    static final String LEVEL = "urn:ashi:level";
    /// What the program itself says of a record.
    static final String STATEMENT = "urn:ashi:statement";

    static final String UUID = "urn:ietf:rfc:3986";
    static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    /// "Not sure", in the words of [#ABSENT].
    static final String UNSURE = "asked-unknown";
    static final String UNSURE_WORDS = "Asked But Unknown";
    /// "Prefer not to say".
    static final String DECLINED = "asked-declined";
    static final String DECLINED_WORDS = "Asked But Declined";
    /// Put to the patient, and there is no answer, in the words of [#ABSENT].
    static final String UNANSWERED = "unknown";
    static final String ABSENT_EXTENSION = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    static final String MIN_EXTENSION = "http://hl7.org/fhir/StructureDefinition/minValue";
    static final String MAX_EXTENSION = "http://hl7.org/fhir/StructureDefinition/maxValue";
    /// What was done to data: [#REVISED], [#APPENDED].
    static final String OPERATION = "http://terminology.hl7.org/CodeSystem/v3-DataOperation";
    static final String REVISED = "UPDATE";
    static final String REVISED_WORDS = "revise";
    static final String APPENDED = "APPEND";
    static final String APPENDED_WORDS = "append";

    private Systems() {}

    static String pack(PackRef pack) {
        return "urn:ashi:pack:" + pack.id();
    }

    /// Its codes are ids of questions.
    static String question(PackRef pack) {
        return pack(pack) + ":question";
    }

    /// Its codes are `QUESTION.CODE`: the same code means something else under another question.
    static String answer(PackRef pack) {
        return pack(pack) + ":answer";
    }

    /// Its codes are regions of the body chart.
    static String region(PackRef pack) {
        return pack(pack) + ":region";
    }

    /// A form in one language: what an address names has the same words for everybody.
    ///
    /// @param language BCP 47 tag
    static String form(PackRef pack, String form, String language) {
        return pack(pack) + ":form:" + form + ":" + language;
    }
}
