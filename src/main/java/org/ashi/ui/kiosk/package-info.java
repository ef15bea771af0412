/// What stands between a patient and the rest of the program: the watch over an idle screen, the staff gate, the guarded keys.
package org.ashi.ui.kiosk;
