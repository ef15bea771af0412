package org.ashi.ui.review;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// One calm line at the head of a record that somebody else has changed meanwhile, with the way to see it as it is now.
final class RecordNews extends HBox {

    /// How soon what others did shows by itself.
    private static final Duration EVERY = Duration.seconds(1);

    private final RecordModel record;
    private final RecordWatch watch;
    private final Messages messages;
    private final Timeline again = new Timeline();

    RecordNews(RecordModel record, RecordWatch watch, Messages messages) {
        this.record = record;
        this.watch = watch;
        this.messages = messages;
        setId("record-news");
        getStyleClass().addAll("notice", "notice-INFO");
        watch.newsProperty().subscribe(this::render);
        record.saveProperty().subscribe(this::render);
        again.getKeyFrames().add(new KeyFrame(EVERY, e -> watch.follow()));
        again.setCycleCount(Timeline.INDEFINITE);
        // Only while the record is looked at.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                again.stop();
            } else {
                again.play();
            }
        });
    }

    private void render() {
        getChildren().clear();
        // A refused save says the same, and has the same button.
        var told = watch.news().filter(news -> !record.save().refused());
        Forms.show(this, told.isPresent());
        told.ifPresent(news -> {
            getChildren().addAll(
                    Symbols.icon(Material2RoundAL.INFO),
                    Blocks.growing(Blocks.label(messages.get("review.news." + news))));
            if (news != RecordWatch.News.GONE && news != RecordWatch.News.UNREADABLE) {
                var load = Controls.secondary("news-load", messages.get("review.note.reload"), record::reload);
                load.setMinWidth(Region.USE_PREF_SIZE);
                getChildren().add(load);
            }
        });
    }
}
