/// The keyboard on the screen: letters of the patient's language, digits and signs. It suggests nothing, remembers nothing and
/// never touches the clipboard.
package org.ashi.ui.keyboard;
