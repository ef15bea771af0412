package org.ashi.ui.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.ashi.intake.Status;
import org.ashi.pack.BuiltInPack;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.jdbc.FilledArchive;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.kit.Worker;
import org.testfx.api.FxToolkit;

/// The real queue on a screen, over a large archive: how long its thread stands still, and how long it takes from a key to the rows
/// that fit. Not a test: [org.ashi.bench.QueueBench] runs it.
public final class QueueOnScreen {

    private static final Messages MESSAGES = Messages.of(Locale.ENGLISH, ZoneOffset.UTC);
    private static final int PAGES = 10;
    private static final int SAVES = 40;
    /// Between two keys of somebody who types fast, in milliseconds.
    private static final int KEY = 90;
    private static final int BEAT_MILLIS = 5;

    private final Archive archive;
    private final Path folder;
    private final List<String> report = new ArrayList<>();
    private final Worker worker = new Worker("bench");
    private final AtomicBoolean beating = new AtomicBoolean(true);
    private final List<Long> beats = new ArrayList<>();
    private final QueueModel model;
    private final ReviewDesk desk;
    /// What was searched for when the last answer came. On the thread of the screen.
    private String answered = "";

    /// @param archive unlocked
    /// @param folder in which it lies
    public QueueOnScreen(Archive archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
        desk = ReviewDesk.of(
                BuiltInPack.lowBackPain(), archive, Clock.systemUTC(), MESSAGES, worker,
                new Faults(new ScriptedDialogs(), MESSAGES), (intake, to) -> new ReportExport.Result.Written(to.file()));
        model = new QueueModel(desk);
    }

    /// What the queue asks when this stands in its search field.
    ///
    /// @param waiting only what is not signed off
    public static Query query(String text, boolean waiting, Optional<Query.After> after, int limit) {
        return (waiting ? QueueFilter.WAITING : QueueFilter.ALL).withName(text).query(new QueueWords(MESSAGES).of(text), after, limit);
    }

    /// @return lines of a table: what was done, how long the thread of the screen stood still
    public List<String> run() throws Exception {
        report.add("");
        report.add("| on the screen | longest stand-still | 99 % of beats | from key to rows: median / 95 % / longest |");
        report.add("|---|---|---|---|");
        // An answer that is like the one before tells of no change.
        model.stateProperty().addListener((InvalidationListener) it -> {
            model.state();
            answered = model.filter().name();
        });
        var stage = FxToolkit.registerPrimaryStage();
        onScreen(() -> {
            var scene = new Scene(
                    new QueueView(desk, model, id -> {}, new QueueView.Pages(() -> {}, () -> {}), new FollowUpModel(desk), () -> {}), 1280, 800);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.show();
            model.filter(QueueFilter.WAITING);
        });
        until(() -> model.state() instanceof QueueModel.State.Page);
        var heart = Thread.ofPlatform().daemon().start(this::beat);
        phase("first look", () -> {});
        phase("all, any status", () -> choose(StatusChoice.ALL));
        measureTyping("typing, what waits", StatusChoice.WAITING);
        measureTyping("typing, all", StatusChoice.ALL);
        phase("ten pages, each scrolled to its end", this::pages);
        phase("levels chosen one by one", this::levels);
        phase(SAVES + " intakes handed in by another connection", this::handIns);
        beating.set(false);
        heart.join();
        onScreen(() -> stage.setScene(new Scene(new javafx.scene.layout.StackPane())));
        worker.close();
        return report;
    }

    private void measureTyping(String what, StatusChoice choice) {
        choose(choice);
        var seen = new ArrayList<Long>();
        phase(what, () -> {
            for (var text : List.of("garcia-xo", "qxwyz", "r-0123456", "urgent", "2015-03-01")) {
                for (int i = 1; i <= text.length(); i++) {
                    seen.add(type(text.substring(0, i)));
                }
            }
        }, seen);
        type("");
    }

    /// @return nanoseconds until the rows that fit are drawn
    private long type(String text) {
        var field = new AtomicLong();
        onScreen(() -> {
            field.set(System.nanoTime());
            lookup("#queue-search", TextField.class).setText(text);
        });
        until(() -> answered.equals(text));
        drawn();
        var took = System.nanoTime() - field.get();
        pause(Math.max(0, KEY - TimeUnit.NANOSECONDS.toMillis(took)));
        return took;
    }

    private void pages() {
        for (int i = 0; i < PAGES; i++) {
            scroll();
            int page = page();
            onScreen(model::nextPage);
            until(() -> page() == page + 1);
            drawn();
        }
    }

    private int page() {
        return model.state() instanceof QueueModel.State.Page p ? p.page() : 0;
    }

    private void scroll() {
        for (int row = 0; row < QueueModel.PAGE_SIZE; row += 5) {
            var to = row;
            onScreen(() -> lookup("#queue-table", TableView.class).scrollTo(to));
            drawn();
        }
    }

    private void levels() {
        for (var level : org.ashi.intake.TriageLevel.values()) {
            onScreen(() -> lookup("#queue-level-" + level, ToggleButton.class).fire());
            pause(200);
        }
        for (var level : org.ashi.intake.TriageLevel.values()) {
            onScreen(() -> lookup("#queue-level-" + level, ToggleButton.class).fire());
            pause(50);
        }
        for (var choice : StatusChoice.values()) {
            choose(choice);
        }
        choose(StatusChoice.WAITING);
    }

    @SuppressWarnings("unchecked")
    private void choose(StatusChoice choice) {
        onScreen(() -> ((ComboBox<StatusChoice>) lookup("#queue-status", ComboBox.class)).setValue(choice));
        pause(300);
    }

    private void handIns() {
        if (!(Practices.archives(ZoneOffset.UTC, InstantSource.system()).open(folder) instanceof Opening.Ready(var other))) {
            throw new IllegalStateException("no archive");
        }
        try (other) {
            for (int i = 0; i < SAVES; i++) {
                FilledArchive.handIn(other);
                pause(100);
            }
        }
        pause(1500);
    }

    private void phase(String what, Runnable work) {
        phase(what, work, List.of());
    }

    private void phase(String what, Runnable work, List<Long> seen) {
        synchronized (beats) {
            beats.clear();
        }
        work.run();
        pause(300);
        synchronized (beats) {
            report.add("| " + what + " | " + millis(beats, 1) + " | " + millis(beats, 0.99) + " | "
                    + (seen.isEmpty() ? "" : millis(seen, 0.5) + " / " + millis(seen, 0.95) + " / " + millis(seen, 1)) + " |");
        }
    }

    private static String millis(List<Long> nanos, double share) {
        var sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.1f ms", sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size()))) / 1e6);
    }

    /// Asks every few milliseconds for the thread of the screen, and notes how long it takes to answer.
    private void beat() {
        while (beating.get()) {
            var posted = System.nanoTime();
            onScreen(() -> {});
            var took = System.nanoTime() - posted;
            synchronized (beats) {
                beats.add(took);
            }
            pause(BEAT_MILLIS);
        }
    }

    private static <T> T lookup(String id, Class<T> type) {
        var scene = FxToolkit.toolkitContext().getRegisteredStage().getScene();
        return type.cast(scene.lookup(id));
    }

    private static void onScreen(Runnable work) {
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void drawn() {
        Screens.drawn();
    }

    private static void until(BooleanSupplier holds) {
        var end = Instant.now().plusSeconds(60);
        var yes = new AtomicBoolean();
        while (!yes.get()) {
            onScreen(() -> yes.set(holds.getAsBoolean()));
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited in vain");
            }
            pause(1);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
