package org.ashi.ui.kit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.support.FiredEvents;

/// After each test with a window: TestFX keeps every event it ever saw, and with the events the nodes of pages long gone. It offers
/// no way to let them go, so the memory of all tests together would grow into gigabytes.
public final class ForgetEvents implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext context) throws ReflectiveOperationException {
        var withWindow = context.getTestClass().stream()
                .flatMap(c -> Arrays.stream(c.getAnnotationsByType(ExtendWith.class)))
                .anyMatch(e -> Arrays.asList(e.value()).contains(ApplicationExtension.class));
        if (withWindow) {
            now();
        }
    }

    public static void now() throws ReflectiveOperationException {
        var context = FxToolkit.toolkitContext();
        var field = context.getClass().getDeclaredField("firedEvents");
        field.setAccessible(true);
        ((FiredEvents) field.get(context)).clearEvents();
    }
}
