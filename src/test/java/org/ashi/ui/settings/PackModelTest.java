package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.pack.PackShelf.Origin;
import org.ashi.pack.proof.Proofs;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.settings.PackModel.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proving a pack from the settings.
class PackModelTest {

    @TempDir
    Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Faults faults = new Faults(dialogs, Messages.of("en", ZoneOffset.UTC));
    private Packs packs;

    @BeforeEach
    void place() {
        packs = new Packs(folder);
    }

    @Test
    void thePackInUseIsProvedWhereTheClinicHasNoneOfItsOwn() {
        var model = model();
        assertThat(state(model).packs()).singleElement().matches(p -> p.inUse() && p.origin() == Origin.BUILT_IN);
        model.prove();
        assertThat(state(model).said()).isEqualTo(Said.PROVED);
        assertThat(state(model).packs()).singleElement().matches(PackModel::proved);
        assertThat(packs.shelf.choose().proved()).isTrue();
    }

    @Test
    void aWaitingPackIsUsedFromTheNextStartOnceItIsProved() {
        packs.own("2.0.0");
        var model = model();
        assertThat(state(model).packs()).extracting(p -> p.pack().ref().version()).containsExactly("1.0.0", "2.0.0");
        model.prove();
        assertThat(state(model).said()).isEqualTo(Said.PROVED_FOR_NEXT_START);
        assertThat(packs.verified).extracting("version").containsExactly("2.0.0");
        assertThat(packs.shelf.choose().origin()).isEqualTo(Origin.OWN);
        assertThat(packs.shelf.choose().pack().ref().version()).isEqualTo("2.0.0");
    }

    @Test
    void aPackThatBreaksAPromiseIsNotUsed() {
        packs.own("2.0.0");
        packs.verdict = Proofs::refuted;
        var model = model();
        model.prove();
        assertThat(state(model).said()).isEqualTo(Said.REFUTED);
        assertThat(state(model).packs().getLast().proof()).isPresent();
        assertThat(packs.shelf.choose().origin()).isEqualTo(Origin.BUILT_IN);
    }

    @Test
    void whatWasNotDecidedIsNotProved() throws IOException {
        packs.verdict = ref -> Proofs.none(ref);
        packs.own("2.0.0");
        var model = model();
        model.prove();
        assertThat(state(model).said()).isEqualTo(Said.UNDECIDED);
        assertThat(packs.shelf.choose().origin()).isEqualTo(Origin.BUILT_IN);
    }

    /// A pack that was put there, mended or broken while the program runs.
    @Test
    void theClinicsPackIsProvedAsItIsByNow() throws IOException {
        packs.own("2.0.0");
        var model = model();
        packs.own("3.0.0");
        model.prove();
        assertThat(packs.verified).extracting("version").containsExactly("3.0.0");
        Files.writeString(packs.own().resolve("rules.json"), "{");
        model.prove();
        assertThat(packs.verified).extracting("version").containsExactly("3.0.0", "1.0.0");
        assertThat(state(model).refused()).isNotEmpty();
        assertThat(state(model).packs()).hasSize(1);
    }

    @Test
    void aProofThatCannotBeKeptDoesNotCount() throws IOException {
        Files.writeString(folder.resolve("proofs"), "");
        packs.own("2.0.0");
        var model = model();
        model.prove();
        assertThat(state(model).said()).isEqualTo(Said.NOT_KEPT);
        assertThat(packs.shelf.choose().waiting()).isPresent();
    }

    @Test
    void aFaultBreaksTheProofOffAndIsShown() {
        packs.verdict = ref -> {
            throw new IllegalStateException("x");
        };
        var model = model();
        model.prove();
        assertThat(state(model).said()).isEqualTo(Said.BROKEN_OFF);
        assertThat(dialogs.told()).isNotEmpty();
    }

    @Test
    void aSecondPressWhileItRunsDoesNothing() {
        var waiting = new ArrayList<Runnable>();
        var model = new PackModel(
                packs.desk(new Background() {
                    @Override
                    public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                        waiting.add(() -> done.accept(work.get()));
                    }
                }),
                faults);
        model.prove();
        model.prove();
        assertThat(waiting).hasSize(1);
        assertThat(state(model).said()).isEqualTo(Said.RUNNING);
        waiting.getFirst().run();
        assertThat(state(model).said()).isEqualTo(Said.PROVED);
        model.prove();
        assertThat(waiting).hasSize(2);
    }

    private PackModel model() {
        return new PackModel(packs.desk(new Background.SameThread()), faults);
    }

    private static PackModel.State state(PackModel model) {
        return model.stateProperty().get();
    }
}
