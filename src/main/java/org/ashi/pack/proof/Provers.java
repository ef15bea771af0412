package org.ashi.pack.proof;

import java.util.List;
import org.ashi.pack.ProtocolPack;

/// One prover for each form of a pack.
final class Provers {

    private Provers() {}

    static List<Prover> of(ProtocolPack pack, Deadline deadline) {
        return pack.forms().entrySet().stream()
                .map(form -> new Prover(
                        form.getKey(), form.getValue().rules(), form.getValue().questionnaire(), deadline))
                .toList();
    }
}
