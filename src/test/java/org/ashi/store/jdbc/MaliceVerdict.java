package org.ashi.store.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ashi.store.jdbc.Original.Form;

/// What the program must say of a deed of [MaliceTest], neither more nor less.
///
/// @param noticed what it says is not as it should be, each once
/// @param form what becomes of a form that is handed in after it
record MaliceVerdict(Set<String> noticed, Form form) {

    /// One record was changed: it is not shown, it is told of, and work goes on.
    private static final MaliceVerdict ONE_CHANGED =
            new MaliceVerdict(Set.of("find ASHI-V06", "quarantined 1", "INTAKE_CHANGED"), Form.READABLE);

    /// Deed, what is noticed, what becomes of a form.
    private static final Map<String, MaliceVerdict> OTHERS = """
            two rows change ids | find ASHI-V06, quarantined 2, INTAKE_CHANGED | READABLE
            row copied under a new id | quarantined 1, INTAKE_UNKNOWN | READABLE
            row deleted | missing, INTAKE_MISSING | READABLE
            row and its entries deleted | missing, ENTRY_MISSING, ENTRY_CHANGED | READABLE
            draft deleted | missing, INTAKE_MISSING | READABLE
            draft said to be discarded | missing, ENTRY_CHANGED | READABLE
            said to be discarded | find ASHI-V06, quarantined 1, INTAKE_UNKNOWN | READABLE
            said to be discarded, and deleted | missing, INTAKE_MISSING | READABLE
            said to be begun and discarded, and deleted | missing, INTAKE_MISSING | READABLE
            record key swapped | KEYS, UNSIGNED | REFUSED
            desk key swapped | KEYS, UNSIGNED | REFUSED
            epochs exchanged | KEYS, UNSIGNED | REFUSED
            newest epoch taken away | KEYS | REFUSED
            root key swapped | opening ASHI-V04 | REFUSED
            practice renamed | opening ASHI-V04 | REFUSED
            workstation key swapped | LOG_CHANGED, NO_WORKSTATION, UNSIGNED, find ASHI-V06, quarantined 8, INTAKE_CHANGED | REFUSED
            person's key swapped | UNSIGNED | READABLE
            unsigned epoch | UNSIGNED | READABLE
            front desk promoted | UNSIGNED | READABLE
            practitioner demoted | UNSIGNED | READABLE
            person renamed | UNSIGNED | READABLE
            person of their own | UNSIGNED | READABLE
            workstation of their own | UNSIGNED | READABLE
            slot of another | unlock Failed[code=ASHI-V07] | READABLE
            slot made cheap | unlock Wrong[freeTries=4] | NO_WAY_IN
            bundle of another | unlock Failed[code=ASHI-V07] | NO_WAY_IN
            bundle of another version | unlock Failed[code=ASHI-V07] | NO_WAY_IN
            end of the log cut off | OLDER_THAN_BEFORE, ENTRY_MISSING, ENTRY_CHANGED, INTAKE_CHANGED | READABLE
            end of the log and its state cut off | OLDER_THAN_BEFORE, ENTRY_CHANGED, REWRITTEN, LOG_CHANGED | READABLE
            whole log gone | OLDER_THAN_BEFORE, ENTRY_MISSING, ENTRY_CHANGED, INTAKE_UNKNOWN | READABLE
            one entry gone | ENTRY_MISSING, ENTRY_CHANGED, INTAKE_UNKNOWN | READABLE
            action changed | ENTRY_CHANGED, INTAKE_UNKNOWN | READABLE
            time changed | ENTRY_CHANGED | READABLE
            person changed | ENTRY_CHANGED | READABLE
            detail changed | ENTRY_CHANGED | READABLE
            two entries exchanged | find ASHI-V06, quarantined 1, ENTRY_CHANGED, INTAKE_CHANGED | READABLE
            entry put in | ENTRY_CHANGED, REWRITTEN | REFUSED
            chain state gone | NO_WORKSTATION, CUT_OFF | REFUSED
            chain key replaced | ENTRY_CHANGED, REWRITTEN | READABLE
            """
            .lines()
            .map(line -> List.of(line.split(" \\| ")))
            .collect(Collectors.toUnmodifiableMap(
                    List::getFirst, (Function<List<String>, MaliceVerdict>) MaliceVerdict::of));

    private static MaliceVerdict of(List<String> line) {
        return new MaliceVerdict(Set.of(line.get(1).split(", ")), Form.valueOf(line.get(2)));
    }

    static MaliceVerdict of(String deed) {
        return OTHERS.getOrDefault(deed, ONE_CHANGED);
    }

    /// The deeds that do something else than change one record.
    static Set<String> others() {
        return OTHERS.keySet();
    }
}
