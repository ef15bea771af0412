package org.ashi.ui.wizard;

import java.util.List;
import java.util.Set;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Alert;
import org.ashi.intake.Answers;
import org.ashi.intake.Patient;
import org.ashi.pack.Guidance;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.TriageLevel;

/// How the session stood after one of its steps. The session belongs to the background thread; this copy may be read on
/// the screen's thread.
///
/// @param alerts emergency rules shown so far
/// @param level of the assessment, EMERGENCY also where an emergency was shown and its answer changed afterwards
/// @param safetyNets ids of the safety-net texts that apply
record Standing(
        Answers answers,
        Patient patient,
        Set<String> hidden,
        List<String> alerts,
        TriageLevel level,
        List<String> safetyNets) {

    Standing {
        hidden = Set.copyOf(hidden);
        alerts = List.copyOf(alerts);
        safetyNets = List.copyOf(safetyNets);
    }

    static Standing of(IntakeSession session, ProtocolPack pack) {
        var alerts = session.intake().alert().map(Alert::ruleIds).orElse(List.of());
        var level = session.assessment().level();
        return new Standing(
                session.answers(),
                session.intake().patient(),
                session.hidden(),
                alerts,
                alerts.isEmpty() ? level : TriageLevel.EMERGENCY,
                pack.guidance().safetyNets().stream()
                        .filter(net -> net.when().map(session.evaluation()::holds).orElse(true))
                        .map(Guidance.Item::id)
                        .toList());
    }
}
