package org.ashi.export.fhir;

import java.util.Collection;
import org.ashi.rules.PackRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The small parts that resources are made of.
final class Nodes {

    private Nodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode resource(String type, String id) {
        return object().put("resourceType", type).put("id", id);
    }

    static ObjectNode coding(String system, String code, String display) {
        return object().put("system", system).put("code", code).put("display", display);
    }

    static ObjectNode concept(ObjectNode coding, String text) {
        var concept = object();
        concept.putArray("coding").add(coding);
        return concept.put("text", text);
    }

    static ObjectNode concept(String system, String code, String display) {
        var concept = object();
        concept.putArray("coding").add(coding(system, code, display));
        return concept;
    }

    static ObjectNode text(String text) {
        return object().put("text", text);
    }

    /// @param uuid of an entry of the same bundle
    static ObjectNode reference(String uuid) {
        return object().put("reference", "urn:uuid:" + uuid);
    }

    static void references(ArrayNode array, Collection<String> uuids) {
        uuids.forEach(id -> array.add(reference(id)));
    }

    static ObjectNode urn(String uuid) {
        return object().put("system", Systems.UUID).put("value", "urn:uuid:" + uuid);
    }

    /// One version of a pack.
    static ObjectNode version(PackRef pack) {
        return object().put("system", Systems.pack(pack)).put("value", pack.version() + " sha256:" + pack.sha256());
    }

    static ObjectNode unsure() {
        return coding(Systems.ABSENT, Systems.UNSURE, Systems.UNSURE_WORDS);
    }

    static ObjectNode declined() {
        return coding(Systems.ABSENT, Systems.DECLINED, Systems.DECLINED_WORDS);
    }

    static ObjectNode absent(String code) {
        return object().put("url", Systems.ABSENT_EXTENSION).put("valueCode", code);
    }
}
