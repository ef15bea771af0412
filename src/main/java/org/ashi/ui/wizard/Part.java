package org.ashi.ui.wizard;

import javafx.scene.Node;

/// A piece of a page.
///
/// @param refresh shows what the model holds now; cheap, runs after every change
record Part(Node node, Runnable refresh) {

    static Part fixed(Node node) {
        return new Part(node, () -> {});
    }
}
