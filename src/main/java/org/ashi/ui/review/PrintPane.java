package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.ashi.export.ExportReason;
import org.ashi.export.pdf.Order;
import org.ashi.export.pdf.PagePictures.Picture;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.vault.Pages;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// A paper as it will be printed, one page at a time. What is off the screen is forgotten.
final class PrintPane extends BorderPane {

    private static final double MARGIN = 16;
    /// Wider, a line would be longer than an eye can follow. In pixels at the usual size of text.
    private static final double WIDEST = 1000;
    private static final double STEP = 80;
    /// So that a window that is drawn wider is not followed pixel by pixel.
    private static final int ROUND = 20;

    private final Messages messages;
    private final PrintModel model;
    private final ImageView sheet = new ImageView();
    private final ScrollPane scroll;
    private final Label number = Blocks.label("", "strong");
    private final Label said = Pages.note("print-said", "", "note-calm");
    private final Button before;
    private final Button after;
    private final Button zoom;
    private final Button print;
    private String paper = "";
    private boolean whole;

    /// Shows nothing yet.
    PrintPane(Messages messages, PrintModel model, Runnable back) {
        this.messages = messages;
        this.model = model;
        setId("print-page");
        getStyleClass().add("print-page");
        before = turning("print-before", "print.before", Material2RoundAL.CHEVRON_LEFT, -1);
        after = turning("print-after", "print.after", Material2RoundAL.CHEVRON_RIGHT, 1);
        after.setContentDisplay(ContentDisplay.RIGHT);
        zoom = Controls.secondary("print-zoom", messages.get("print.zoom.whole"), this::zoom);
        print = Controls.primary("print-go", messages.get("print.go"), this::print);
        print.setGraphic(Symbols.icon(Material2RoundMZ.PRINT));
        number.setId("print-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        sheet.setId("print-sheet");
        sheet.setPreserveRatio(true);
        scroll = scrolling();
        setCenter(scroll);
        var leave = Controls.secondary("print-back", messages.get("review.export.back"), back);
        setBottom(Controls.column(
                "export-bottom",
                said,
                unoffered(),
                Controls.bar(List.of(leave), List.of(before, number, after, zoom, print))));
        Pages.shown(print, model.offered());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        model.stateProperty().subscribe(this::show);
        model.sentProperty().subscribe(this::show);
        model.pageProperty().subscribe(this::show);
        model.pictureProperty().subscribe(this::picture);
        scroll.viewportBoundsProperty().subscribe(this::fit);
        sceneProperty().subscribe((old, now) -> {
            if (now == null) {
                model.close();
            }
        });
        show();
    }

    /// Shows a paper of the open record. Call it once the pane is on the screen.
    void open(Order order, ExportReason reason) {
        paper = messages.get("paper.name." + order.paper().name());
        whole = false;
        zoomWords();
        model.open(order, reason);
        scroll.requestFocus();
    }

    private Button turning(String id, String key, org.kordamp.ikonli.Ikon icon, int by) {
        var button = Controls.secondary(id, messages.get(key), () -> model.turn(model.pageProperty().get() + by));
        button.setGraphic(Symbols.icon(icon));
        return button;
    }

    private ScrollPane scrolling() {
        var frame = new StackPane(sheet);
        frame.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        frame.getStyleClass().add("print-sheet");
        var ground = new StackPane(frame);
        ground.setAlignment(Pos.TOP_CENTER);
        ground.getStyleClass().add("print-ground");
        var made = new ScrollPane(ground);
        made.setId("print-scroll");
        made.setFitToWidth(true);
        made.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Else the width of a page would change with the page, and that with the bar.
        made.setVbarPolicy(ScrollPane.ScrollBarPolicy.ALWAYS);
        made.getStyleClass().add("page-scroll");
        return made;
    }

    /// Why there is no button that prints.
    private Label unoffered() {
        var why = Pages.note("print-unoffered", messages.get("print.unoffered"), "note-warn");
        Pages.shown(why, !model.offered());
        return why;
    }

    void print() {
        model.print(Optional.ofNullable(getScene()).map(scene -> scene.getWindow()));
    }

    private void zoom() {
        whole = !whole;
        zoomWords();
        fit();
    }

    private void zoomWords() {
        var words = messages.get(whole ? "print.zoom.width" : "print.zoom.whole");
        zoom.setText(words);
        zoom.setAccessibleText(words);
    }

    private void keys(KeyEvent event) {
        var page = model.pageProperty().get();
        var known = !event.isShortcutDown() && !event.isAltDown() && switch (event.getCode()) {
            case LEFT, PAGE_UP -> turn(page - 1);
            case RIGHT, PAGE_DOWN -> turn(page + 1);
            case HOME -> turn(0);
            case END -> turn(Integer.MAX_VALUE);
            case UP -> scroll(-STEP);
            case DOWN -> scroll(STEP);
            case Z -> zoomed();
            default -> false;
        };
        if (known) {
            event.consume();
        }
    }

    private boolean turn(int to) {
        model.turn(to);
        return true;
    }

    private boolean zoomed() {
        zoom();
        return true;
    }

    private boolean scroll(double by) {
        var hidden = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + by / hidden, 0, 1));
        }
        return true;
    }

    /// Has the page drawn as wide as it is shown, in the pixels of this screen.
    private void fit() {
        var room = scroll.getViewportBounds();
        if (!(model.stateProperty().get() instanceof PrintModel.State.Ready(int pages, double shape)) || room.getWidth() <= 0) {
            return;
        }
        var wide = Math.min(room.getWidth() - 2 * MARGIN, WIDEST);
        var fits = whole ? Math.min(wide, (room.getHeight() - 2 * MARGIN) / shape) : wide;
        var width = Math.max(ROUND, (int) fits / ROUND * ROUND);
        sheet.setFitWidth(width);
        model.width((int) Math.round(width * scale()));
    }

    private double scale() {
        return Optional.ofNullable(getScene()).map(scene -> scene.getWindow()).map(w -> w.getOutputScaleX()).orElse(1.0);
    }

    private void show() {
        var busy = model.busy();
        var ready = model.stateProperty().get() instanceof PrintModel.State.Ready;
        var pages = model.stateProperty().get() instanceof PrintModel.State.Ready(int all, double shape) ? all : 0;
        var page = model.pageProperty().get();
        number.setText(ready ? messages.get("print.number", page + 1, pages) : "");
        before.setDisable(!ready || page == 0);
        after.setDisable(!ready || page == pages - 1);
        zoom.setDisable(!ready);
        print.setDisable(!ready || busy);
        fit();
        say();
    }

    private void picture(Optional<Picture> drawn) {
        drawn.map(PrintPane::image).ifPresentOrElse(sheet::setImage, () -> sheet.setImage(null));
        sheet.getParent().setVisible(drawn.isPresent());
        scroll.setVvalue(0);
        var read = drawn.map(d -> messages.get("print.read", paper, number.getText(), d.words())).orElse("");
        scroll.setAccessibleText(read);
        sheet.setAccessibleText(read);
    }

    private static Image image(Picture picture) {
        var image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(
                0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(), picture.argb(), 0, picture.width());
        return image;
    }

    private void say() {
        switch (model.stateProperty().get()) {
            case PrintModel.State.Closed c -> Pages.say(said, "", "note-calm");
            case PrintModel.State.Making m -> Pages.say(said, messages.get("print.making"), "note-calm");
            case PrintModel.State.Failed(String why) -> Pages.say(said, messages.get("print.notMade", why), "note-error");
            case PrintModel.State.Fault(String code) -> Pages.say(said, messages.get("print.fault", code), "note-error");
            case PrintModel.State.Ready r -> say(model.sentProperty().get());
        }
    }

    private void say(PrintModel.Sent sent) {
        switch (sent) {
            case PrintModel.Sent.Nothing n -> Pages.say(said, "", "note-calm");
            case PrintModel.Sent.Asking a -> Pages.say(said, messages.get("print.asking"), "note-calm");
            case PrintModel.Sent.Printing p -> Pages.say(said, messages.get("print.printing"), "note-calm");
            case PrintModel.Sent.Done d -> Pages.say(said, messages.get("print.done"), "note-good");
            case PrintModel.Sent.NoPrinter n -> Pages.say(said, messages.get("print.noPrinter"), "note-error");
            case PrintModel.Sent.Refused r -> Pages.say(said, messages.get("print.refused"), "note-error");
            case PrintModel.Sent.NotLogged(String code) -> Pages.say(said, messages.get("print.notLogged", code), "note-error");
            case PrintModel.Sent.Failed(String why) -> Pages.say(said, messages.get("print.notMade", why), "note-error");
            case PrintModel.Sent.Fault(String code) -> Pages.say(said, messages.get("print.fault", code), "note-error");
        }
    }
}
