package org.ashi.pack.proof;

import java.util.Optional;
import org.ashi.intake.Answers;

/// Answers of a patient that show a fault of a pack.
///
/// @param form the form they are given to, such as `first`
/// @param answers as few as show it
/// @param changed the same answers with one changed, where the fault lies in what the change does
public record Story(String form, Answers answers, Optional<Answers> changed) {}
