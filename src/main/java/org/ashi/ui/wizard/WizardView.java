package org.ashi.ui.wizard;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Controls;

/// The patient wizard on the screen. Its root has the id `wizard` and, while something is on its way to the archive, the
/// style class `busy`, as in the moment before and after a page is left by itself.
public final class WizardView extends BorderPane {

    private static final String BUSY = "busy";

    private final WizardModel model;
    private final Around around;
    private final Label banner;
    private final PatientBar bar;
    private final Appearance appearance;
    private final VBox notes = Controls.column("notes");
    private final NotesPart problems;
    private final BooleanBinding busy;
    private Part page = Part.fixed(new Region());
    private boolean choosingDisplay;

    /// At the front desk, without a staff code.
    ///
    /// @param exit leads back to the front desk's start page
    public WizardView(WizardModel model, Appearance appearance, Runnable exit) {
        this(model, appearance, Around.desk(exit, Runnable::run));
    }

    /// @param appearance dresses the scene; what the patient chooses goes there
    public WizardView(WizardModel model, Appearance appearance, Around around) {
        this.model = model;
        this.appearance = appearance;
        this.around = around;
        setId("wizard");
        getStyleClass().add("wizard");
        banner = Controls.text("banner", "");
        banner.getStyleClass().add("banner");
        banner.setMaxWidth(Double.MAX_VALUE);
        bar = new PatientBar(model, () -> chooseDisplay(true));
        problems = new NotesPart(model, notes, this::jump);
        setTop(new VBox(banner, bar.node()));
        appearance.dress(this);
        model.placeProperty().addListener((o, was, is) -> chooseDisplay(false));
        model.emergencyProperty().addListener((o, was, is) -> chooseDisplay(false));
        model.help().shownProperty().addListener((o, was, is) -> chooseDisplay(false));
        model.languageProperty().addListener((o, was, is) -> render());
        model.changesProperty().addListener((o, was, is) -> refresh());
        busy = model.busyProperty()
                .or(model.advance().waitingProperty())
                .or(model.advance().deafProperty());
        busy.addListener((o, was, is) -> mark(is));
        sceneProperty().flatMap(Scene::windowProperty).flatMap(WizardView::seen).orElse(false).subscribe(model::onScreen);
        render();
    }

    /// Whether anybody can see what is in a window.
    private static ObservableValue<Boolean> seen(Window window) {
        return window instanceof Stage stage
                ? stage.showingProperty().and(stage.iconifiedProperty().not())
                : window.showingProperty();
    }

    /// Never over a page that calls staff.
    private void chooseDisplay(boolean choosing) {
        choosingDisplay = choosing && Attention.of(model) != Attention.STAFF_CALLED;
        render();
    }

    private void render() {
        banner.setText(messages().get("wizard.banner"));
        setNodeOrientation(
                messages().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        var emergency = model.emergencyProperty().get();
        page = page(emergency);
        notes.getStyleClass().setAll("notes");
        var column = (Region) page.node();
        var whole = new VBox(notes, column);
        whole.getStyleClass().add("page-with-notes");
        whole.maxWidthProperty().bind(column.maxWidthProperty());
        if (emergency.isEmpty()) {
            whole.mouseTransparentProperty().bind(model.advance().deafProperty());
        }
        setCenter(Controls.scrolling(whole));
        var lower = bottom(emergency);
        if (emergency.isEmpty() && model.placeProperty().get().over()) {
            lower.mouseTransparentProperty().bind(model.advance().deafProperty());
        }
        setBottom(lower);
        var staff = emergency.isEmpty() && model.placeProperty().get() instanceof Place.Staff;
        bar.render(
                !staff && !(model.placeProperty().get() instanceof Place.Stopped),
                emergency.isEmpty() && !helping() && !choosingDisplay && HelpPage.isOn(model.placeProperty().get()));
        getStyleClass().removeAll("for-staff", "emergency");
        if (staff) {
            getStyleClass().add("for-staff");
        }
        if (!emergency.isEmpty()) {
            getStyleClass().add("emergency");
        }
        refresh();
        focus(column);
    }

    /// A field is ready to type into; else no control is marked, and the first tab leads into the page.
    private void focus(Region column) {
        var field = column.lookupAll(".big-field").stream()
                .filter(f -> f.getParent().isVisible())
                .findFirst();
        Platform.runLater(() -> {
            // A page that scrolls is part of the scene only after this, and what is not in the scene gets no focus.
            applyCss();
            field.ifPresentOrElse(Node::requestFocus, this::requestFocus);
        });
    }

    private boolean helping() {
        return model.help().shownProperty().get();
    }

    private Part page(List<String> emergency) {
        if (!emergency.isEmpty()) {
            return new EmergencyPage(model, around).part(emergency);
        }
        if (choosingDisplay) {
            return new DisplayPage(model, appearance).part();
        }
        return helping() ? new HelpPage(model).part() : page(model.placeProperty().get());
    }

    private Node bottom(List<String> emergency) {
        if (choosingDisplay) {
            var back = Controls.primary("display-done", messages().get("kit.display.back"), () -> chooseDisplay(false));
            return Controls.bar(List.of(), List.of(back));
        }
        return emergency.isEmpty() && !helping() ? bar(model.placeProperty().get()) : new Region();
    }

    private Part page(Place place) {
        return switch (place) {
            case Place.Staff s -> new StaffPages(model).staff();
            case Place.HandOver h -> new StaffPages(model).handOver();
            case Place.Asking(int index) -> new AskingPage(model, index).part();
            case Place.OneSide(int index, var side) -> new SidePage(model).part(index, side);
            case Place.Check c -> new CheckPage(model).part();
            case Place.Sign s -> new SignPage(model).part();
            case Place.Done d -> new ClosingPages(model, around).done(d.level(), d.safetyNets());
            case Place.Stopped s -> new ClosingPages(model, around).stopped();
        };
    }

    private Node bar(Place place) {
        return switch (place) {
            case Place.Staff s -> Controls.bar(
                    List.of(Controls.quiet("cancel", messages().get("wizard.staff.cancel"), around::leave)),
                    List.of(go("hand-over", "wizard.staff.next")));
            case Place.HandOver h -> model.route().steps().ofStaff().isEmpty()
                    ? new Region()
                    : Controls.bar(List.of(back("wizard.handOver.back", "quiet")), List.of());
            case Place.Asking(int index) -> Controls.bar(
                    model.canGoBack(index) ? List.of(back("wizard.back", "secondary")) : List.of(),
                    List.of(go("next", "wizard.next")));
            case Place.OneSide s -> Controls.bar(List.of(back("wizard.back", "secondary")), List.of());
            case Place.Check c -> Controls.bar(
                    List.of(back("wizard.back", "secondary")), List.of(go("finish", "wizard.check.finish")));
            case Place.Sign s -> Controls.bar(
                    List.of(back("wizard.back", "secondary")), List.of(skip(), go("sign-finish", "sign.finish")));
            case Place.Done d -> around.closingBar(d, messages());
            case Place.Stopped s -> around.closingBar(s, messages());
        };
    }

    private Button skip() {
        var button = Controls.quiet("sign-skip", messages().get("sign.skip"), model::handInUnsigned);
        button.disableProperty().bind(model.movingProperty());
        return button;
    }

    private Button go(String id, String key) {
        var button = Controls.primary(id, messages().get(key), model::next);
        button.disableProperty().bind(model.movingProperty());
        return button;
    }

    private Button back(String key, String styleClass) {
        var button = Controls.button("back", messages().get(key), styleClass, model::back);
        button.disableProperty().bind(model.movingProperty());
        return button;
    }

    private Messages messages() {
        return model.wording().messages();
    }

    private void refresh() {
        page.refresh().run();
        var place = model.placeProperty().get();
        var emergency = !model.emergencyProperty().get().isEmpty();
        var forPatient = switch (place) {
            case Place.Asking _, Place.OneSide _, Place.Check _, Place.Sign _ -> true;
            case Place.Staff _, Place.HandOver _, Place.Done _, Place.Stopped _ -> false;
        };
        show(banner, model.helped() && forPatient);
        bar.progress(
                switch (place) {
                    case Place.Asking(int index) -> model.route().progress(index, model.wording());
                    case Place.Staff s -> messages().get("wizard.staff.for");
                    case Place.HandOver h -> "";
                    case Place.OneSide(int index, var side) -> model.route().progress(index, model.wording());
                    case Place.Check c -> model.route().closing(model.wording());
                    case Place.Sign s -> model.route().closing(model.wording());
                    case Place.Done d -> "";
                    case Place.Stopped s -> messages().get("start.for");
                });
        problems.refresh(!emergency && !choosingDisplay);
    }

    private void jump(String questionId) {
        var target = lookup("#question-" + questionId);
        if (target == null || model.placeProperty().get() instanceof Place.Check) {
            model.change(questionId);
        } else {
            Scrolling.into(target);
            target.requestFocus();
        }
    }

    private void mark(boolean busy) {
        getStyleClass().remove(BUSY);
        if (busy) {
            getStyleClass().add(BUSY);
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
