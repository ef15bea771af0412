package org.ashi.ui.review;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Window;
import org.ashi.export.ExportReason;
import org.ashi.export.pdf.Order;
import org.ashi.export.pdf.PagePictures;
import org.ashi.store.Archive;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Action;
import org.ashi.vault.Person;

/// A paper of the open record as it will be printed, page by page, and its way to a printer. The paper is never a file. Whatever takes
/// the record off the screen takes the paper with it, and stops a job of which the system has not yet all pages.
public final class PrintModel {

    /// What there is to see.
    public sealed interface State {
        record Closed() implements State {}

        record Making() implements State {}

        /// @param shape height of a page by its width
        record Ready(int pages, double shape) implements State {}

        /// @param reason one sentence
        record Failed(String reason) implements State {}

        /// @param code to quote to support
        record Fault(String code) implements State {}
    }

    /// What became of the printing.
    public sealed interface Sent {
        record Nothing() implements Sent {}

        /// The dialog is open.
        record Asking() implements Sent {}

        record Printing() implements Sent {}

        record Done() implements Sent {}

        record NoPrinter() implements Sent {}

        /// The printer or the system did not take it.
        record Refused() implements Sent {}

        /// The audit log could not be written, so that nothing was printed.
        ///
        /// @param code to quote to support
        record NotLogged(String code) implements Sent {}

        /// @param reason one sentence
        record Failed(String reason) implements Sent {}

        /// @param code to quote to support
        record Fault(String code) implements Sent {}
    }

    private record Wanted(StoredIntake stored, Order order, ExportReason reason, Optional<Person> person) {}

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Made(State state, byte[] pdf) {}

    private final ReviewDesk desk;
    private final Printing printing;
    private final RecordModel record;
    private final Leaving leaving;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());
    private final ReadOnlyObjectWrapper<Sent> sent = new ReadOnlyObjectWrapper<>(new Sent.Nothing());
    private final ReadOnlyObjectWrapper<Optional<PagePictures.Picture>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
    private final AtomicLong paper = new AtomicLong();
    private final AtomicLong view = new AtomicLong();
    private Optional<Wanted> wanted = Optional.empty();
    private byte[] pdf = new byte[0];
    private int width;

    public PrintModel(ReviewDesk desk, Printing printing, RecordModel record) {
        this.desk = desk;
        this.printing = printing;
        this.record = record;
        leaving = new Leaving(desk);
        record.stateProperty().subscribe(now -> {
            if (!(now instanceof RecordState.Open)) {
                close();
            }
        });
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sent> sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /// The page as it was last drawn.
    public ReadOnlyObjectProperty<Optional<PagePictures.Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// From 0.
    public ReadOnlyIntegerProperty pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether a dialog of the system may be opened here at all.
    public boolean offered() {
        return printing.printers().isPresent();
    }

    /// Nothing else may be begun until this has ended.
    public boolean busy() {
        return sent.get() instanceof Sent.Asking || sent.get() instanceof Sent.Printing;
    }

    /// Makes the paper of the open record and shows its first page.
    public void open(Order order, ExportReason reason) {
        close();
        record.state().open().ifPresent(open -> {
            var want = new Wanted(open.sheet().stored(), order, reason, desk.store().unlocked());
            wanted = Optional.of(want);
            state.set(new State.Making());
            var goOn = still(paper.get());
            printing.background().run(
                    () -> made(want),
                    made -> {
                        if (goOn.getAsBoolean()) {
                            pdf = made.pdf();
                            state.set(made.state());
                            draw();
                        }
                    },
                    fault -> {
                        if (goOn.getAsBoolean()) {
                            state.set(new State.Fault(Faults.code(fault)));
                        }
                        desk.faults().handle(fault);
                    });
        });
    }

    /// Whether the paper that was asked for is still the one on the screen. May be asked on any thread.
    private BooleanSupplier still(long asked) {
        return () -> paper.get() == asked;
    }

    private Made made(Wanted want) {
        if (!leaving.mayStill(want.person())) {
            return new Made(new State.Fault(Archive.LOCKED), new byte[0]);
        }
        var refused = desk.export().refused(want.stored(), want.order());
        if (refused.isPresent()) {
            return new Made(new State.Failed(refused.get()), new byte[0]);
        }
        try {
            if (leaving.undecided(want.stored(), want.order())) {
                return new Made(new State.Failed(desk.messages().get("queue.raised.undecided")), new byte[0]);
            }
            return switch (printing.press().make(want.stored(), want.order(), leaving.head())) {
                case Printing.Made.Whole(byte[] whole) -> ready(whole);
                case Printing.Made.Failed(String why) -> new Made(new State.Failed(why), new byte[0]);
            };
        } catch (StoreException e) {
            return new Made(new State.Fault(e.code()), new byte[0]);
        }
    }

    private static Made ready(byte[] whole) {
        try (var pages = PagePictures.open(whole)) {
            return new Made(new State.Ready(pages.pages(), pages.shape()), whole);
        } catch (IOException e) {
            return new Made(new State.Fault(Faults.code(e)), new byte[0]);
        }
    }

    /// Shows another page.
    ///
    /// @param to from 0; the nearest that there is
    public void turn(int to) {
        if (state.get() instanceof State.Ready(int pages, double shape)) {
            var next = Math.clamp(to, 0, pages - 1);
            if (next != page.get()) {
                page.set(next);
                draw();
            }
        }
    }

    /// Draws pages this wide from now on.
    ///
    /// @param pixels of the screen; 0 for not at all
    public void width(int pixels) {
        if (pixels != width) {
            width = pixels;
            draw();
        }
    }

    private void draw() {
        if (!(state.get() instanceof State.Ready) || width == 0) {
            return;
        }
        var mine = view.incrementAndGet();
        var bytes = pdf;
        var number = page.get();
        var pixels = width;
        printing.background().run(
                // What was turned past meanwhile need not be drawn.
                () -> view.get() == mine ? drawn(bytes, number, pixels) : Optional.<PagePictures.Picture>empty(),
                drawn -> {
                    if (view.get() == mine) {
                        picture.set(drawn);
                    }
                },
                fault -> {
                    if (view.get() == mine) {
                        picture.set(Optional.empty());
                        state.set(new State.Fault(Faults.code(fault)));
                    }
                    desk.faults().handle(fault);
                });
    }

    private static Optional<PagePictures.Picture> drawn(byte[] bytes, int number, int pixels) {
        try (var pages = PagePictures.open(bytes)) {
            return Optional.of(pages.draw(number, pixels));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Asks which printer, logs that the record is printed, and prints it. Where it cannot be logged, nothing is printed.
    ///
    /// @param owner stays behind the dialog
    public void print(Optional<Window> owner) {
        if (!(state.get() instanceof State.Ready) || busy() || wanted.isEmpty()) {
            return;
        }
        var want = wanted.get();
        var goOn = still(paper.get());
        printing.printers().ifPresent(printers -> {
            sent.set(new Sent.Asking());
            var asked = ask(printers, owner);
            // The screen may have been locked while the dialog was open.
            if (!goOn.getAsBoolean()) {
                return;
            }
            switch (asked) {
                case Printers.Asked.NoPrinter none -> sent.set(new Sent.NoPrinter());
                case Printers.Asked.GivenUp up -> sent.set(new Sent.Nothing());
                case Printers.Asked.Chosen(Printers.Job job) -> send(want, job, goOn);
            }
        });
    }

    private Printers.Asked ask(Printers printers, Optional<Window> owner) {
        try {
            return printers.ask(owner);
        } catch (RuntimeException fault) {
            // The print service of some systems throws where it cannot be reached.
            desk.faults().handle(fault);
            return new Printers.Asked.NoPrinter();
        }
    }

    private void send(Wanted want, Printers.Job job, BooleanSupplier goOn) {
        sent.set(new Sent.Printing());
        printing.background().run(
                () -> printed(want, job, goOn),
                done -> {
                    if (goOn.getAsBoolean()) {
                        sent.set(done);
                    }
                },
                fault -> {
                    if (goOn.getAsBoolean()) {
                        sent.set(new Sent.Fault(Faults.code(fault)));
                    }
                    desk.faults().handle(fault);
                });
    }

    private Sent printed(Wanted want, Printers.Job job, BooleanSupplier goOn) {
        try {
            if (!goOn.getAsBoolean() || !leaving.mayStill(want.person())) {
                return new Sent.Fault(Archive.LOCKED);
            }
            if (leaving.undecided(want.stored(), want.order())) {
                return new Sent.Failed(desk.messages().get("queue.raised.undecided"));
            }
            if (!leaving.logged(Action.PRINTED, want.stored(), want.order(), want.reason())) {
                return new Sent.NotLogged(Archive.NOT_LOGGED);
            }
            // Made anew, so that the log in its footer has the entry of this printing in it.
            return switch (printing.press().make(want.stored(), want.order(), leaving.head())) {
                case Printing.Made.Failed(String why) -> new Sent.Failed(why);
                case Printing.Made.Whole(byte[] whole) -> switch (job.print(whole, () -> goOn.getAsBoolean() && leaving.mayStill(want.person()))) {
                    case SENT -> new Sent.Done();
                    case STOPPED -> new Sent.Nothing();
                    case REFUSED -> new Sent.Refused();
                };
            };
        } catch (StoreException e) {
            return new Sent.Fault(e.code());
        }
    }

    /// Forgets the paper and stops what is on its way to a printer.
    public void close() {
        paper.incrementAndGet();
        view.incrementAndGet();
        // First: whoever is told of the rest must find nothing more to draw.
        state.set(new State.Closed());
        wanted = Optional.empty();
        pdf = new byte[0];
        width = 0;
        picture.set(Optional.empty());
        page.set(0);
        sent.set(new Sent.Nothing());
    }
}
