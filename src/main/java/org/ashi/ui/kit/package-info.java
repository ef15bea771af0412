/// What every screen is made of: theme, controls, background work, dialogs and faults.
package org.ashi.ui.kit;
