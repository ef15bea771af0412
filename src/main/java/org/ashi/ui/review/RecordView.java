package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.ashi.export.ExportReason;
import org.ashi.export.pdf.Order;
import org.ashi.intake.Answers;
import org.ashi.intake.Help;
import org.ashi.intake.Signature;
import org.ashi.rules.Assessment;
import org.ashi.store.Archive;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.wording.Wording;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// One record: head and banner on top, below them a page each for summary, answers, findings, causes, options and note.
public final class RecordView extends BorderPane {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);

    private final RecordModel record;
    private final ReportModel report;
    private final Runnable leave;
    private final Supplier<Optional<Path>> chooseFile;
    private final Messages messages;
    private final Wording wording;
    private final RecordHead head;
    private final StaffPane staff;
    private final RecordNews news;
    private final DecisionPane decision;
    private final OpenPane openQuestions;
    private final WouldChangeView wouldChange;
    private final TryOutModel tryOut;
    private final TryOutView trying;
    private final HistoryModel history;
    private final VisitsModel visits;
    private final VisitsPane visitsPane;
    private final TabPane tabs = new TabPane();
    private final Optional<PrintPane> printing;
    private final Label reported = Blocks.label("", "save-state");
    private Optional<Pages> shown = Optional.empty();
    private boolean held;

    /// @param chooseFile asks for the file the report is written to; empty if the practitioner gave up
    /// @param leave goes back to the queue
    public RecordView(
            ReviewDesk desk, RecordModel record, Function<String, Optional<Path>> chooseFile, Runnable leave) {
        this.record = record;
        this.leave = leave;
        report = new ReportModel(desk, record);
        this.chooseFile = () -> chooseFile.apply(report.suggestedName());
        messages = desk.messages();
        wording = desk.wording();
        head = new RecordHead(desk, record);
        var answers = new StaffAnswers(desk, record);
        staff = new StaffPane(desk, record, answers);
        openQuestions = new OpenPane(desk, record, answers);
        var watch = new RecordWatch(desk, record);
        news = new RecordNews(record, watch, messages);
        decision = new DecisionPane(desk, record, watch);
        wouldChange = new WouldChangeView(new WouldChangeModel(desk, record), wording);
        tryOut = new TryOutModel(desk, record);
        trying = new TryOutView(tryOut, wording);
        history = new HistoryModel(desk, record);
        printing = desk.printing()
                .map(there -> new PrintPane(messages, new PrintModel(desk, there, record), () -> setCenter(tabs)));
        visits = new VisitsModel(desk, record);
        visitsPane = new VisitsPane(desk, visits, this::compare);
        setId("record");
        getStyleClass().add("record");
        tabs.setId("record-tabs");
        tabs.setAccessibleText(desk.messages().get("review.record.tabs"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        reported.setId("report-state");
        record.stateProperty().subscribe(this::render);
        record.saveProperty().subscribe(this::renderTop);
        record.asideProperty().subscribe(aside -> {
            if (aside instanceof Aside.Mine && !(record.state() instanceof RecordState.Open)) {
                render();
            }
        });
        report.stateProperty().subscribe(now -> reported.setText(words(now)));
        centerProperty().subscribe(now -> roomForPaper());
        topProperty().subscribe(now -> roomForPaper());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    }

    /// A page that is looked at says itself whose it is, and needs the room.
    private void roomForPaper() {
        Optional.ofNullable(getTop()).ifPresent(top -> {
            top.setVisible(!(getCenter() instanceof PrintPane));
            top.setManaged(top.isVisible());
        });
    }

    /// What the pages of a record show, the note left out.
    private record Pages(Assessment assessment, Answers answers, Optional<Signature> signature, List<Help> helps) {
        static Pages of(RecordSheet sheet) {
            var intake = sheet.intake();
            return new Pages(sheet.assessment(), intake.answers(), intake.signature(), intake.helps());
        }
    }

    private void keys(KeyEvent event) {
        if (SAVE.match(event)) {
            record.saveNote();
            event.consume();
        } else if (PRINT.match(event)) {
            if (getCenter() instanceof PrintPane pane) {
                pane.print();
            } else {
                export();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && (getCenter() instanceof ExportPane || getCenter() instanceof PrintPane)) {
            setCenter(tabs);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            record.leave(leave);
            event.consume();
        }
    }

    /// Asks why in the place of the pages, then for the file, and comes back to the pages.
    private void export() {
        ask(Optional.empty());
    }

    private void compare(StoredIntake with) {
        ask(Optional.of(report.comparison(with)));
    }

    /// @param settled which paper; empty where that is asked too
    private void ask(Optional<Order> settled) {
        if (report.ready() && !(getCenter() instanceof ExportPane)) {
            setCenter(new ExportPane(
                    messages,
                    report,
                    settled,
                    this::write,
                    printing.<ExportPane.Preview>map(pane -> (order, reason) -> preview(pane, order, reason)),
                    () -> setCenter(tabs)));
        }
    }

    private void preview(PrintPane pane, Order order, ExportReason reason) {
        setCenter(pane);
        pane.open(order, reason);
    }

    private void write(Order order, ExportReason reason, char[] password) {
        chooseFile.get().ifPresentOrElse(
                file -> {
                    setCenter(tabs);
                    report.export(file, reason, password, order);
                },
                () -> Arrays.fill(password, '\0'));
    }

    private void render() {
        renderTop();
        switch (record.state()) {
            case RecordState.Closed c -> empty("review.record.closed");
            case RecordState.Loading l -> empty("review.record.loading");
            case RecordState.Missing m -> empty("review.record.missing");
            case RecordState.Unreadable(String code) -> unreadable(code);
            case RecordState.Open open -> open(open.sheet());
        }
    }

    /// What the vault keeps closed is said in plain words: there is nothing that support could do.
    private void unreadable(String code) {
        switch (code) {
            case Archive.NOT_ALLOWED -> empty("unlock.notAllowed");
            case Archive.LOCKED -> empty("unlock.lockedNow");
            case Archive.QUARANTINED -> empty("unlock.damaged");
            default -> empty("review.record.unreadable", code);
        }
    }

    private void empty(String key, Object... args) {
        shown = Optional.empty();
        tabs.getTabs().clear();
        var label = Blocks.label(messages.get(key, args), "empty");
        label.setId("record-empty");
        setCenter(
                record.asideProperty().get() instanceof Aside.Mine(String text)
                        ? Blocks.column("record-page", label, NotePane.kept(messages, text))
                        : label);
    }

    private void open(RecordSheet sheet) {
        // A saved note changes nothing that these pages show: what is open on them stays open.
        var pages = Pages.of(sheet);
        if (shown.filter(pages::equals).isPresent()) {
            heldAnew(sheet);
            return;
        }
        held = sheet.held();
        var selected = tabs.getSelectionModel().getSelectedIndex();
        shown = Optional.of(pages);
        var fired = sheet.assessment().fired().count();
        tabs.getTabs().setAll(
                tab("summary", () -> summary(now(sheet))),
                tab("answers", () -> new AnswersPane(wording).of(sheet)),
                tab("findings", () -> new FindingsPane(wording).of(sheet, wouldChange), fired),
                tab("causes", () -> new CausesPane(wording).of(sheet), sheet.assessment().causes().size()),
                tab("options", () -> new OptionsPane(wording).of(now(sheet))),
                visitsTab(),
                tryOutTab(),
                historyTab(),
                noteTab());
        tabs.getSelectionModel().select(Math.max(0, selected));
        setCenter(tabs);
        if (selected < 0) {
            // So that the arrow keys turn the pages at once.
            tabs.requestFocus();
        }
    }

    /// The level may be another one by now.
    private RecordSheet now(RecordSheet made) {
        return record.state().open().map(RecordState.Open::sheet).orElse(made);
    }

    /// Whether needling is on hold changes how the options stand; the other pages stay as they are, with what is typed there.
    private void heldAnew(RecordSheet sheet) {
        if (held != sheet.held()) {
            held = sheet.held();
            Focus.kept(tabs, () -> {
                anew("summary", () -> summary(sheet));
                anew("options", () -> new OptionsPane(wording).of(sheet));
            });
        }
    }

    private void anew(String name, Supplier<Region> content) {
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab-" + name))
                .forEach(tab -> {
                    if (tab.isSelected() && tab.getContent() instanceof ScrollPane page) {
                        // The same page, so that it stays where it was scrolled to.
                        page.setContent(Blocks.page(content.get()));
                    } else {
                        tab.setContent(null);
                    }
                });
    }

    private Region summary(RecordSheet sheet) {
        return new SummaryPane(wording).of(sheet, openQuestions, staff, staff.waits(sheet));
    }

    /// The content is made when the page is first looked at.
    private Tab tab(String name, Supplier<Region> content, Object... args) {
        var tab = new Tab(messages.get("review.tab." + name, args));
        tab.setId("tab-" + name);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(Blocks.scrolling("page-" + name, content.get()));
            }
        });
        return tab;
    }

    /// What was tried out does not outlast the page.
    private Tab tryOutTab() {
        var tab = new Tab(messages.get("review.tab.tryout"), trying);
        tab.setId("tab-tryout");
        tab.selectedProperty().subscribe((before, selected) -> {
            if (!selected) {
                tryOut.reset();
            }
        });
        return tab;
    }

    /// Read anew each time it is looked at.
    private Tab historyTab() {
        var content = Blocks.scrolling("page-history", new HistoryPane(history, messages));
        var tab = new Tab(messages.get("people.history.tab"), content);
        tab.setId("tab-history");
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                history.read();
            }
        });
        return tab;
    }

    /// Read anew each time it is looked at.
    private Tab visitsTab() {
        var tab = new Tab(messages.get("course.tab"), Blocks.scrolling("page-visits", visitsPane));
        tab.setId("tab-visits");
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                visits.read();
            }
        });
        return tab;
    }

    private Tab noteTab() {
        var tab = new Tab(messages.get("decision.tab"), Blocks.scrolling("page-note", decision));
        tab.setId("tab-note");
        return tab;
    }

    private void renderTop() {
        var back = Controls.quiet("record-back", messages.get("review.back"), () -> record.leave(leave));
        back.setGraphic(Symbols.icon(Material2RoundAL.ARROW_BACK));
        var strip = Blocks.row("strip", back);
        var top = Blocks.column("record-top", strip);
        if (record.state() instanceof RecordState.Open(RecordSheet sheet, Access access)) {
            var export = Controls.secondary("record-export", messages.get("review.export"), this::export);
            export.setMinWidth(Region.USE_PREF_SIZE);
            export.setGraphic(Symbols.icon(Material2RoundMZ.PICTURE_AS_PDF));
            strip.getChildren().addAll(
                    head.patient(sheet.intake()),
                    head.signature(sheet.intake()),
                    head.status(sheet.intake()),
                    reported,
                    export);
            top.getChildren().addAll(head.banner(sheet, access), head.notices(sheet, access));
            top.getChildren().add(news);
            if (record.save().refused()) {
                top.getChildren().add(refused());
            }
        }
        setTop(top);
    }

    /// Shown above every page: what is not saved must be seen wherever the practitioner is.
    private Node refused() {
        var words = Blocks.label(new SaveWords(messages).of(record.save(), true));
        words.setId("record-refused");
        var without = Controls.secondary(
                "record-leave-unsaved", messages.get("review.leaveUnsaved"), () -> record.leaveWithoutSaving(leave));
        without.setMinWidth(Region.USE_PREF_SIZE);
        var bar = Blocks.row("notice", Symbols.icon(Material2RoundMZ.WARNING), Blocks.growing(words));
        bar.getStyleClass().add("notice-ALARM");
        if (record.save() instanceof SaveState.Conflict || record.save() instanceof SaveState.Locked) {
            var reload = Controls.secondary("record-reload", messages.get("review.note.reload"), record::reload);
            reload.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(reload);
        }
        if (record.unsaved()) {
            bar.getChildren().add(without);
        }
        return bar;
    }

    private String words(ReportModel.State state) {
        return switch (state) {
            case ReportModel.State.Idle i -> "";
            case ReportModel.State.Writing w -> messages.get("review.report.writing");
            case ReportModel.State.Written(Path file) -> messages.get("review.report.written", file.getFileName());
            case ReportModel.State.Failed(String reason) -> messages.get("review.report.failed", reason);
            case ReportModel.State.NoteUnsaved n -> messages.get("review.report.noteUnsaved");
            case ReportModel.State.NotLogged(String code) -> messages.get("review.report.notLogged", code);
            case ReportModel.State.Fault(String code) -> messages.get("review.report.fault", code);
        };
    }
}
