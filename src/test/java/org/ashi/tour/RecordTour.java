package org.ashi.tour;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.ashi.store.QueueRow;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Looks at every part of one record in the review and exports its report.
final class RecordTour {

    private static final long PATIENCE_SECONDS = 30;

    private final FxRobot robot;
    private final Consumer<String> picture;
    private final BooleanSupplier exported;

    /// @param exported tells whether the report of the record is in its file
    RecordTour(FxRobot robot, Consumer<String> picture, BooleanSupplier exported) {
        this.robot = robot;
        this.picture = picture;
        this.exported = exported;
    }

    /// Begins on the queue and ends there.
    void open(QueueRow row) {
        var prefix = "record-" + row.level().name().toLowerCase(Locale.ROOT);
        await(() -> select(row));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        await(() -> !robot.lookup("#record-tabs").queryAll().isEmpty());
        var tabs = robot.lookup("#record-tabs").<TabPane>query();
        for (var tab : tabs.getTabs()) {
            robot.interact(() -> tabs.getSelectionModel().select(tab));
            picture.accept(prefix + "-" + tab.getId().replace("tab-", ""));
        }
        robot.clickOn("#record-export");
        robot.interact(() -> ((ToggleButton) robot.lookup("#export-reason-referral").query()).fire());
        robot.interact(() -> robot.lookup("#export-go").queryButton().fire());
        await(exported);
        picture.accept(prefix + "-exported");
        robot.clickOn("#record-back");
        await(() -> !robot.lookup("#queue-table").queryAll().isEmpty());
    }

    private boolean select(QueueRow row) {
        var found = robot.lookup("#queue-table").<TableView<QueueRow>>tryQuery();
        var table = found.orElse(null);
        if (table == null) {
            return false;
        }
        var item = table.getItems().stream().filter(i -> i.id().equals(row.id())).findFirst();
        item.ifPresent(i -> robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(i);
        }));
        return item.isPresent();
    }

    private static void await(BooleanSupplier done) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, done::getAsBoolean);
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screen did not follow", e);
        }
    }
}
