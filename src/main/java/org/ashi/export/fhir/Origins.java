package org.ashi.export.fhir;

import java.util.Collection;
import java.util.List;
import org.ashi.intake.Entry;
import org.ashi.intake.Review;
import tools.jackson.databind.node.ObjectNode;

/// Who made what a bundle holds: the program with one version of a pack, and whoever signed the record off.
final class Origins {

    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private final FhirCase of;

    Origins(FhirCase of) {
        this.of = of;
    }

    ObjectNode program(String id) {
        var device = Nodes.resource("Device", id);
        device.put("status", "active");
        device.putArray("deviceName").addObject().put("name", of.program()).put("type", "user-friendly-name");
        device.putArray("version").addObject().put("value", of.pack().id() + " " + of.pack().version() + " sha256:" + of.pack().sha256());
        return device;
    }

    /// @param targets ids of what the program made
    ObjectNode made(String id, Collection<String> targets) {
        var made = Nodes.resource("Provenance", id);
        Nodes.references(made.putArray("target"), targets);
        made.put("recorded", of.at().toString());
        agent(made, "assembler", "Assembler", of.id("program"));
        var pack = Nodes.object().put("role", "source");
        var what = pack.putObject("what");
        what.set("identifier", Nodes.version(of.pack()));
        what.put("display", of.pack().id() + " " + of.pack().version());
        made.putArray("entity").add(pack);
        return made;
    }

    ObjectNode person(String id, String name) {
        var person = Nodes.resource("Practitioner", id);
        person.putArray("name").addObject().put("text", name);
        return person;
    }

    /// An entry of staff that changed or added to what stands in the bundle.
    ///
    /// @param activity what was done
    /// @param target id of what it was done to
    /// @param who id of the person
    ObjectNode changed(String id, Entry entry, ObjectNode activity, String target, String who) {
        var changed = Nodes.resource("Provenance", id);
        Nodes.references(changed.putArray("target"), List.of(target));
        changed.put("recorded", entry.at().toString());
        changed.set("activity", activity);
        agent(changed, "author", "Author", who);
        return changed;
    }

    /// @param targets ids of what was signed off
    ObjectNode signed(String id, Review.SignOff signOff, Collection<String> targets) {
        var signed = Nodes.resource("Provenance", id);
        Nodes.references(signed.putArray("target"), targets);
        signed.put("recorded", signOff.at().toString());
        agent(signed, "attester", "Attester", of.id("signer"));
        return signed;
    }

    private static void agent(ObjectNode provenance, String code, String words, String who) {
        var agent = provenance.putArray("agent").addObject();
        agent.set("type", Nodes.concept(ROLE, code, words));
        agent.set("who", Nodes.reference(who));
    }
}
