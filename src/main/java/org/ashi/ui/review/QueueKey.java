package org.ashi.ui.review;

import org.ashi.text.Messages;

/// A key of the queue. What stands on it is the same in every language, but for one.
enum QueueKey {
    ARROWS("↑ ↓"),
    ENTER(""),
    SEARCH("/"),
    NEXT("n"),
    PREVIOUS("p"),
    RAISE("r"),
    EXPORT("e"),
    REFRESH("F5"),
    HELP("?");

    private final String sign;

    QueueKey(String sign) {
        this.sign = sign;
    }

    /// What stands on it.
    String sign(Messages messages) {
        return sign.isEmpty() ? messages.get("queue.enter") : sign;
    }
}
