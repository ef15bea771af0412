package org.ashi.ui.settings;

import javafx.scene.control.Label;
import org.ashi.store.Backups.Samples;
import org.ashi.text.Messages;
import org.ashi.ui.settings.BackupModel.Said;

/// What came of a backup or a test, in words.
record BackupSaid(Messages m) {

    /// Hides the label where there is nothing to say.
    void show(Label label, Said said) {
        var text = text(said);
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
        label.getStyleClass().removeAll("note-calm", "note-warn");
        label.getStyleClass().add(warns(said) ? "note-warn" : "note-calm");
    }

    private static boolean warns(Said said) {
        return switch (said) {
            case Said.Nothing n -> false;
            case Said.Stopped s -> false;
            case Said.MadeIt made -> made.samples().bad() > 0;
            case Said.Sound sound -> sound.samples().bad() > 0;
            case Said.Trouble t -> true;
            case Said.NoneHere n -> true;
            case Said.NotKept n -> true;
            case Said.NotAllowed n -> true;
        };
    }

    private String text(Said said) {
        return switch (said) {
            case Said.Nothing n -> "";
            case Said.Stopped s -> m.get("backup.said.stopped");
            case Said.NoneHere n -> m.get("backup.test.noneHere");
            case Said.NotKept n -> m.get("backup.daily.notKept");
            case Said.NotAllowed n -> m.get("backup.daily.notAllowed");
            case Said.MadeIt(var backup, var sameDisk, var samples) ->
                lines(
                        m.get("backup.said.made", backup.intakes()),
                        samples(samples),
                        backup.slots() ? "" : m.get("backup.slots.none"),
                        sameDisk ? m.get("backup.sameDisk") : "");
            case Said.Sound(var backup, var samples) ->
                lines(m.get("backup.said.sound", m.dateTime(backup.at())), samples(samples));
            case Said.Trouble(var what, var code) ->
                lines(m.get("backup.trouble." + what.name()), code.isEmpty() ? "" : m.get("backup.said.code", code));
        };
    }

    private String samples(Samples samples) {
        if (samples.bad() > 0) {
            return m.get("backup.samples.bad", samples.bad(), samples.looked());
        }
        return samples.opened() > 0
                ? m.get("backup.samples.opened", samples.opened())
                : m.get("backup.samples.signatures", samples.looked());
    }

    private static String lines(String... sentences) {
        return String.join(" ", java.util.Arrays.stream(sentences).filter(s -> !s.isEmpty()).toList());
    }
}
