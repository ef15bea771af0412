package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The practitioner's side as one screen for the shell: the queue, and from there one record at a time.
public final class ReviewView extends BorderPane {

    private final QueueModel queue;
    private final RecordModel record;
    private final QueueView queueView;
    private final RecordView recordView;
    private final ClinicModel clinic;
    private final ClinicView clinicView;
    private final FollowUpModel followUps;
    private final FollowUpView followUpView;
    private final Runnable leave;
    /// The record was opened from the list of follow-ups.
    private boolean fromFollowUps;

    /// @param chooseFile gets a name to suggest and asks for the report's file; empty if the practitioner gave up
    /// @param leave goes back to where the practitioner came from
    public ReviewView(ReviewDesk desk, Function<String, Optional<Path>> chooseFile, Runnable leave) {
        this.leave = leave;
        queue = new QueueModel(desk);
        record = new RecordModel(desk);
        followUps = new FollowUpModel(desk);
        queueView = new QueueView(desk, queue, this::open, new QueueView.Pages(this::showClinic, this::showFollowUps), followUps, this::leave);
        followUpView = new FollowUpView(desk, followUps, this::openFollowUp, this::showQueue);
        recordView = new RecordView(desk, record, chooseFile, this::goBack);
        clinic = new ClinicModel(desk);
        clinicView = new ClinicView(desk, clinic, chooseFile, this::showQueue);
        setId("review");
        getStyleClass().add("review");
        getStylesheets().add(Objects.requireNonNull(ReviewView.class.getResource("/css/review.css"), "css/review.css")
                .toExternalForm());
        showQueue();
    }

    /// Reads the queue again and shows it.
    public void showQueue() {
        fromFollowUps = false;
        clinic.forget();
        followUps.stop();
        setCenter(queueView);
        queue.refresh();
        followUps.follow();
        queueView.focusTable();
    }

    /// Counts what happened over the last days, and shows that.
    public void showClinic() {
        setCenter(clinicView);
        clinicView.begin();
    }

    /// Lists the patients who are to be looked at again by now.
    public void showFollowUps() {
        fromFollowUps = false;
        setCenter(followUpView);
        followUpView.begin();
    }

    private void openFollowUp(UUID id) {
        open(id);
        fromFollowUps = true;
    }

    private void goBack() {
        if (fromFollowUps) {
            showFollowUps();
        } else {
            showQueue();
        }
    }

    /// Shows one record.
    public void open(UUID id) {
        setCenter(recordView);
        record.open(id);
    }

    /// Saves what is unsaved, then leaves; stays on the record, saying why, where the save is refused. Also for the shell
    /// when its window is to be closed.
    public void leave() {
        record.leave(() -> {
            forget();
            leave.run();
        });
    }

    /// Ends what is being read and forgets the names, plans and causes that were. Also for the shell when something else comes in its
    /// place; whoever comes back reads anew.
    public void forget() {
        queue.forget();
        clinic.forget();
        followUps.forget();
    }

    /// Shows the record again whose note was not saved before the screen was locked.
    ///
    /// @param given runs once the note need not be kept any longer: it is in the editor, or was read
    public void open(HeldNote held, Runnable given) {
        setCenter(recordView);
        record.open(held, given);
    }

    /// Takes everything off the screen, saves what is unsaved and forgets the rest. Used once, at the end.
    ///
    /// @param then gets the note where it is not on disk
    public void lockDown(Consumer<Optional<HeldNote>> then) {
        setCenter(new Region());
        queueView.stop();
        forget();
        record.lockDown(then);
    }

    /// Whether a text of the practitioner stands beside the note and is kept nowhere else.
    public boolean beside() {
        return record.beside().isPresent();
    }

    /// True while something that was typed is not on disk.
    public boolean unsaved() {
        return record.unsaved() || record.busyProperty().get();
    }
}
