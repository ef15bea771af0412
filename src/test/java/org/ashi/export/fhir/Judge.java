package org.ashi.export.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Questionnaire;
import tools.jackson.databind.JsonNode;

/// HAPI FHIR's validator with what comes with it, and no server. It knows the forms of the bundles that it was shown.
final class Judge {

    private static final FhirContext R4 = FhirContext.forR4();

    private final Forms forms = new Forms();
    private final FhirValidator validator;

    Judge() {
        var unknown = new UnknownCodeSystemWarningValidationSupport(R4);
        unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
        var chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(R4),
                forms,
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4),
                unknown);
        validator = R4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /// The forms, by address with or without the version.
    private static final class Forms implements IValidationSupport {

        private final List<Questionnaire> known = new ArrayList<>();

        @Override
        public <T extends IBaseResource> T fetchResource(Class<T> type, String address) {
            return known.stream()
                    .filter(q -> address.equals(q.getUrl()) || address.equals(q.getUrl() + "|" + q.getVersion()))
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public FhirContext getFhirContext() {
            return R4;
        }
    }

    static Bundle parse(String json) {
        return R4.newJsonParser().parseResource(Bundle.class, json);
    }

    /// Makes a form known, as a server would that took it in before the answers.
    void learn(String json) {
        form(json).ifPresent(forms.known::add);
    }

    static Optional<Questionnaire> form(String json) {
        return parse(json).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(Questionnaire.class::isInstance)
                .map(Questionnaire.class::cast)
                .findFirst();
    }

    List<SingleValidationMessage> messages(String json) {
        return validator.validateWithResult(json).getMessages();
    }

    List<String> errors(String json) {
        return of(json, ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);
    }

    List<String> errors(JsonNode json) {
        return errors(json.toString());
    }

    List<String> of(String json, ResultSeverityEnum... severities) {
        return messages(json).stream()
                .filter(m -> List.of(severities).contains(m.getSeverity()))
                .map(m -> m.getLocationString() + ": " + m.getMessage())
                .toList();
    }
}
