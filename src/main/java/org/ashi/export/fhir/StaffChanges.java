package org.ashi.export.fhir;

import java.util.Map;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Review;
import org.ashi.wording.EntryWording;
import tools.jackson.databind.node.ObjectNode;

/// What staff changed in the answers face to face, and what they added after sign-off: who, when and what, as a Provenance of what was
/// changed. An addition is free text like the note, and its words go only where the note goes.
final class StaffChanges {

    private final FhirCase of;
    private final Origins origins;
    private final EntryWording words;

    StaffChanges(FhirCase of, Origins origins) {
        this.of = of;
        this.origins = origins;
        words = new EntryWording(of.wording());
    }

    /// @param entries of the bundle; gets more
    /// @param response id of the answers
    /// @param risk id of the level, where the note stands
    void write(Map<String, ObjectNode> entries, String response, String risk) {
        var all = of.intake().review().entries();
        for (int i = 0; i < all.size(); i++) {
            var entry = all.get(i);
            var id = of.id("entry/" + i);
            if (entry.deed() instanceof Deed.Asked) {
                add(entries, id, entry, activity(Systems.REVISED, Systems.REVISED_WORDS).put("text", words.what(entry)), response);
            } else if (entry.deed() instanceof Deed.Amended) {
                var activity = activity(Systems.APPENDED, Systems.APPENDED_WORDS);
                add(entries, id, entry, of.withNote() ? activity.put("text", words.what(entry)) : activity, risk);
            }
        }
    }

    private void add(Map<String, ObjectNode> entries, String id, Entry entry, ObjectNode activity, String target) {
        var who = personId(entry.by());
        entries.putIfAbsent(who, origins.person(who, entry.by()));
        entries.put(id, origins.changed(id, entry, activity, target, who));
    }

    private static ObjectNode activity(String code, String display) {
        return Nodes.concept(Systems.OPERATION, code, display);
    }

    /// Who signed off is one person with them.
    private String personId(String name) {
        var signer = of.intake().review().signOff().map(Review.SignOff::by).filter(name::equals);
        return of.id(signer.isPresent() ? "signer" : "person/" + name);
    }
}
