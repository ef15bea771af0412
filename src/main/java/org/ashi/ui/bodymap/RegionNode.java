package org.ashi.ui.bodymap;

import java.util.function.BiConsumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import org.ashi.ui.bodymap.BodyMapModel.Direction;
import org.ashi.ui.bodymap.BodyMapModel.Sign;
import org.ashi.ui.bodymap.BodyMapModel.Spot;
import org.ashi.ui.bodymap.BodyMapModel.Use;

/// Where a region can be touched: without colour, and with the keys and the words of a check box or a radio button.
final class RegionNode extends Path {

    private final BodyMapModel model;
    private final Spot spot;

    /// @param arrow where an arrow key leads from here
    RegionNode(BodyMapModel model, Spot spot, String id, BiConsumer<Spot, Direction> arrow) {
        this.model = model;
        this.spot = spot;
        getElements().addAll(FxPaths.elements(spot.shape().path()));
        setId(id);
        setFill(Color.TRANSPARENT);
        setStroke(Color.TRANSPARENT);
        setStrokeWidth(0);
        getStyleClass().add("chart-region");
        setAccessibleRole(model.use() == Use.PICK ? AccessibleRole.RADIO_BUTTON : AccessibleRole.CHECK_BOX);
        setAccessibleText(model.name(spot.shape().region()));
        setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                model.touch(spot.shape());
            }
        });
        setOnKeyPressed(e -> key(e, arrow));
        refresh();
    }

    Spot spot() {
        return spot;
    }

    void refresh() {
        var live = model.canTouch(spot.shape());
        setMouseTransparent(!live);
        setFocusTraversable(live);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    private void key(KeyEvent event, BiConsumer<Spot, Direction> arrow) {
        switch (event.getCode()) {
            case SPACE, ENTER -> {
                model.touch(spot.shape());
                event.consume();
            }
            case LEFT, KP_LEFT -> go(event, Direction.LEFT, arrow);
            case RIGHT, KP_RIGHT -> go(event, Direction.RIGHT, arrow);
            case UP, KP_UP -> go(event, Direction.UP, arrow);
            case DOWN, KP_DOWN -> go(event, Direction.DOWN, arrow);
            default -> {}
        }
    }

    private void go(KeyEvent event, Direction direction, BiConsumer<Spot, Direction> arrow) {
        arrow.accept(spot, direction);
        event.consume();
    }

    private boolean selected() {
        var sign = model.sign(spot.shape().region());
        return model.use() == Use.PICK ? sign == Sign.WORST : sign != Sign.NONE;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.SELECTED) {
            return selected();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            model.touch(spot.shape());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
