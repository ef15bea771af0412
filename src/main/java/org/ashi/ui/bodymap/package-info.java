/// The body chart on a screen: [org.ashi.ui.bodymap.BodyMapModel] knows what is marked, [org.ashi.ui.bodymap.BodyMapView]
/// draws it. Left and right never change places with the language.
package org.ashi.ui.bodymap;
