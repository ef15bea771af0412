package org.ashi.pack.proof;

import java.util.Set;
import java.util.stream.Collectors;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.rules.Variable;

/// Which answers another conversation with the patient could change. Held fixed are those that it could not:
///
/// - who the patient is: the date of birth, and the questions of [#PERSON];
/// - what staff answer, such as whether the patient can decide about their own care;
/// - what is signed, which the signature is for;
/// - free text, which no rule can read.
final class Changeable {

    /// Ids of questions about the person that a pack asks like any other.
    static final Set<String> PERSON = Set.of("sex");

    private final Questionnaire form;
    private final Set<String> signed;

    Changeable(Questionnaire form) {
        this.form = form;
        signed = form.declarations().stream().map(Question::id).collect(Collectors.toUnmodifiableSet());
    }

    boolean test(Variable variable) {
        return variable.asked() == Variable.Asked.HERE
                && !PERSON.contains(variable.id())
                && !signed.contains(variable.id())
                && form.question(variable.id())
                        .filter(q -> q.askedBy() == Question.AskedBy.PATIENT && free(q.kind()))
                        .isPresent();
    }

    private static boolean free(Kind kind) {
        return switch (kind) {
            case Kind.BirthDate b -> false;
            case Kind.ShortText t -> false;
            case Kind.YesNo y -> true;
            case Kind.Choice c -> true;
            case Kind.Choices c -> true;
            case Kind.Scale s -> true;
            case Kind.Regions r -> true;
            case Kind.RegionOf r -> true;
            case Kind.NumberRange n -> true;
        };
    }
}
