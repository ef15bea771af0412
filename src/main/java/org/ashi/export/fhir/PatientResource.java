package org.ashi.export.fhir;

import org.ashi.intake.Patient;
import tools.jackson.databind.node.ObjectNode;

/// Who the intake is about. The sex stays with the answers: it was asked for what it means to the rules, not for a registry.
final class PatientResource {

    private PatientResource() {}

    static ObjectNode write(Patient patient, String id) {
        var resource = Nodes.resource("Patient", id);
        patient.recordNumber().ifPresent(number -> {
            var identifier = resource.putArray("identifier").addObject();
            identifier.set("type", Nodes.concept("http://terminology.hl7.org/CodeSystem/v2-0203", "MR", "Medical record number"));
            identifier.put("value", number);
        });
        if (!patient.name().isEmpty()) {
            resource.putArray("name").addObject().put("text", patient.name());
        }
        patient.phone().ifPresent(phone -> resource.putArray("telecom").addObject().put("system", "phone").put("value", phone));
        patient.birthDate().ifPresent(born -> resource.put("birthDate", born.toString()));
        return resource;
    }
}
