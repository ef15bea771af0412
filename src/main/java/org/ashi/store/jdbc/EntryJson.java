package org.ashi.store.jdbc;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;

/// An entry as it is written. The names of its kinds and of their components are part of the format.
record EntryJson(String by, long at, Deed deed) {

    /// Says which kind of deed it is.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Deed.Planned.class, name = "planned"),
        @JsonSubTypes.Type(value = Deed.LevelSet.class, name = "levelSet"),
        @JsonSubTypes.Type(value = Deed.Amended.class, name = "amended"),
        @JsonSubTypes.Type(value = Deed.Harmed.class, name = "harmed"),
        @JsonSubTypes.Type(value = Deed.Scored.class, name = "scored"),
        @JsonSubTypes.Type(value = Deed.Asked.class, name = "asked"),
        @JsonSubTypes.Type(value = Deed.TakenOn.class, name = "takenOn"),
        @JsonSubTypes.Type(value = Deed.LetGo.class, name = "letGo"),
        @JsonSubTypes.Type(value = Deed.Matched.class, name = "matched"),
        @JsonSubTypes.Type(value = Deed.Parted.class, name = "parted")
    })
    interface Kinds {}

    static List<EntryJson> of(List<Entry> entries) {
        return entries.stream().map(e -> new EntryJson(e.by(), e.at().toEpochMilli(), e.deed())).toList();
    }

    Entry entry() {
        return new Entry(by, Times.within(Instant.ofEpochMilli(at)), deed);
    }
}
