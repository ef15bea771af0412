/// What a patient sees: the questions of a protocol pack, one short page at a time, and the front desk's start page.
///
/// Ids of nodes, for tests and for people who automate: `start-new`, `resume-UUID`, `discard-UUID`, `review`; `hand-over`,
/// `begin`, `later-QUESTION`; `page-PAGE`, `answer-QUESTION-CODE`, `unsure-QUESTION`, `declined-QUESTION`,
/// `none-QUESTION`, `none-PAGE` (checklists), `tick-QUESTION`, `field-QUESTION` (a date: `field-QUESTION-day`, `-month`,
/// `-year`), `less-QUESTION`, `more-QUESTION`, `keyboard-toggle`, `pad-DIGIT`, `why`, `back`, `next`, `problem-QUESTION`; `change-QUESTION`, `finish`;
/// `emergency-why`, `emergency-staff`, `emergency-continue`, `emergency-stop`; `close`.
package org.ashi.ui.wizard;
