/// What a practice chooses for one computer, how far each language can be trusted, and what the computer lacks.
package org.ashi.ui.settings;
