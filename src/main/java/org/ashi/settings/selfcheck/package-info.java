/// What this machine lacks for being handed to patients: one class per question.
package org.ashi.settings.selfcheck;
