package org.ashi.export.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// One intake with its assessment and review as a FHIR R4 Bundle.
final class FhirBundle {

    private final FhirCase of;
    private final Map<String, ObjectNode> entries = new LinkedHashMap<>();

    private FhirBundle(FhirCase of) {
        this.of = of;
    }

    static ObjectNode of(FhirCase of) {
        return new FhirBundle(of).write();
    }

    private ObjectNode write() {
        var response = of.id("response");
        entries.put(of.patientId(), PatientResource.write(of.intake().patient(), of.patientId()));
        if (of.fits()) {
            entries.put(of.id("form"), new FormResource(of).write(of.id("form")));
        }
        entries.put(response, new ResponseResource(of).write(response));
        judged(response);
        made(response);
        var bundle = Nodes.resource("Bundle", of.id("bundle"));
        bundle.set("identifier", Nodes.urn(of.id("bundle/" + of.stored().revision())));
        bundle.put("type", "collection");
        bundle.put("timestamp", of.at().toString());
        var array = bundle.putArray("entry");
        entries.forEach((id, resource) -> array.addObject().put("fullUrl", "urn:uuid:" + id).set("resource", resource));
        return bundle;
    }

    private void judged(String response) {
        var measures = Measures.of(of, response);
        entries.putAll(measures);
        var risk = new RiskResource(of);
        entries.put(of.id("ruled"), risk.ruled(of.id("ruled"), response));
        var basis = new ArrayList<String>();
        basis.add(response);
        basis.add(of.id("ruled"));
        basis.addAll(measures.keySet());
        entries.put(of.id("risk"), risk.risk(of.id("risk"), basis));
    }

    private void made(String response) {
        var origins = new Origins(of);
        var targets = entries.keySet().stream().toList();
        entries.put(of.id("program"), origins.program(of.id("program")));
        entries.put(of.id("made"), origins.made(of.id("made"), targets));
        new StaffChanges(of, origins).write(entries, response, of.id("risk"));
        of.intake().review().signOff().ifPresent(signOff -> {
            entries.put(of.id("signer"), origins.person(of.id("signer"), signOff.by()));
            entries.put(of.id("signed"), origins.signed(of.id("signed"), signOff, List.of(response, of.id("risk"))));
        });
    }
}
