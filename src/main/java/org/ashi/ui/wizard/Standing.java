package org.ashi.ui.wizard;

import java.util.List;
import java.util.Set;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Alert;
import org.ashi.intake.Answers;
import org.ashi.intake.Patient;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Guidance;
import org.ashi.pack.ProtocolPack;

/// How the session stood after one of its steps.
///
/// @param alerts emergency rules shown so far
/// @param level of the assessment, EMERGENCY also where an emergency was shown and its answer changed afterwards
/// @param missing ids of questions without which the form cannot be handed in
/// @param safetyNets ids of the safety-net texts that apply
record Standing(
        Answers answers,
        Patient patient,
        Set<String> hidden,
        List<String> alerts,
        TriageLevel level,
        List<String> missing,
        List<String> safetyNets) {

    Standing {
        hidden = Set.copyOf(hidden);
        alerts = List.copyOf(alerts);
        missing = List.copyOf(missing);
        safetyNets = List.copyOf(safetyNets);
    }

    static Standing of(IntakeSession session, ProtocolPack pack) {
        var alerts = session.intake().alert().map(Alert::ruleIds).orElse(List.of());
        return new Standing(
                session.answers(),
                session.intake().patient(),
                session.hidden(),
                alerts,
                session.assessment().level(),
                session.missing(),
                pack.guidance().safetyNets().stream()
                        .filter(net -> net.when().map(session.evaluation()::holds).orElse(true))
                        .map(Guidance.Item::id)
                        .toList());
    }
}
