package org.ashi.cli;

import org.ashi.pack.proof.CheckResult;
import org.ashi.pack.proof.Refutation;
import org.ashi.text.Messages;

/// Says in words what a proof found.
final class ProofWords {

    private static final int FILE_AND_PLACE = 2;

    private final Messages messages;

    ProofWords(Messages messages) {
        this.messages = messages;
    }

    String check(String id) {
        return messages.has("proof.check." + id) ? messages.get("proof.check." + id) : id;
    }

    String verdict(CheckResult.Verdict verdict) {
        return messages.get("proof.verdict." + verdict.name());
    }

    /// A sentence about a broken promise or an odd thing; what has no words of its own is named by its claim.
    String sentence(Refutation refutation) {
        var args = refutation.args();
        if (messages.has("proof.refuted." + refutation.code())) {
            return messages.get("proof.refuted." + refutation.code(), args.toArray());
        }
        if (messages.has("pack.problem." + refutation.code()) && args.size() >= FILE_AND_PLACE) {
            var named = args.subList(FILE_AND_PLACE, args.size());
            var sentence = messages.get("pack.problem." + refutation.code(), named.toArray());
            return messages.get("pack.problem.line", args.get(0), args.get(1), sentence);
        }
        return messages.get("proof.line.claim", refutation.claim(), refutation.code(), String.join(", ", args));
    }
}
