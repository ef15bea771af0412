/// How people meet the vault on the screen: setting a practice up, unlocking it, the recovery sheet, and locking it again.
package org.ashi.ui.vault;
