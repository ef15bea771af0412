/// A signature given by finger, pen, mouse or as a name, and shown again.
package org.ashi.ui.sign;
