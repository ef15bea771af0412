package org.ashi.ui.wizard;

import org.ashi.ui.kit.Pause;

/// A moment that lasts until the test lets it pass.
final class HeldPause implements Pause {

    private static final Runnable NOTHING = () -> {
        throw new AssertionError("nothing waits");
    };

    private Runnable then = NOTHING;

    @Override
    public Runnable start(Runnable action) {
        if (waits()) {
            throw new AssertionError("two moments at once");
        }
        then = action;
        return () -> then = NOTHING;
    }

    /// The moment is over.
    void pass() {
        var action = then;
        then = NOTHING;
        action.run();
    }

    boolean waits() {
        return !then.equals(NOTHING);
    }
}
