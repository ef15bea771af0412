package org.ashi.pack;

import org.ashi.form.Questionnaire;
import org.ashi.rules.RuleBase;

/// One form of a pack: what it asks, and the rules as they apply to it.
///
/// @param rules know which questions the form asks, and hold the rules that are for it
public record PackForm(Questionnaire questionnaire, RuleBase rules) {}
