package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.ashi.store.FreshArchive;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.vault.SheetFiling.Filed;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A new recovery sheet, before it counts.
class NewSheetModelTest {

    @AutoClose
    private final FreshArchive fresh = FreshArchive.open();

    private final Practice practice = new Practice(fresh.folder(), Messages.of("en", ZoneOffset.UTC), fresh.store());

    /// The screen was locked while somebody looked for a place: what was on it is wiped.
    @Test
    void aSheetThatIsGoneIsNotSaved() {
        var asked = new ArrayList<String>();
        var sheets = new ArrayList<NewSheetModel>();
        var slow = new NewSheetModel(
                practice.vault(new Background.SameThread(), name -> {
                    asked.add(name);
                    sheets.getFirst().wipe();
                    return Optional.of(fresh.folder().resolve(name));
                }),
                typed -> {});
        sheets.add(slow);
        slow.save();
        assertThat(asked).hasSize(1);
        assertThat(slow.filedProperty().get()).isEqualTo(new Filed.Nothing());
        assertThat(fresh.folder().resolve(NewSheetModel.FILE)).doesNotExist();
    }
}
