package org.ashi.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.proof.Changes;
import org.ashi.pack.proof.Comparison.Kind;
import org.ashi.store.BareIntakes;
import org.ashi.store.EveryIntake;
import org.ashi.store.FreshArchive;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.settings.PackModel.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparing a waiting pack with the one in use on stored intakes.
class PackCompareTest {

    @TempDir
    Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Faults faults = new Faults(dialogs, Messages.of("en", ZoneOffset.UTC));
    private final FreshArchive archive = FreshArchive.open();
    private Packs packs;

    @BeforeEach
    void place() {
        packs = new Packs(folder);
        packs.everyIntake = work -> EveryIntake.each(archive.store(), work);
        Packs.threeIntakes().forEach(intake -> archive.store().save(BareIntakes.stored(intake, TriageLevel.ROUTINE)));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void whatComesOutOtherwiseIsListedLoweredFirst() {
        packs.waitingWithLowered("2.0.0");
        var model = model();
        assertThat(looked(model)).isInstanceOf(Looked.NotYet.class);
        model.compare();
        var changes = changes(model);
        var ids = Packs.threeIntakes().stream().map(intake -> intake.id().toString()).toList();
        assertThat(changes.all()).isEqualTo(3);
        assertThat(changes.changed()).extracting(Changes.Row::id).containsExactly(ids.get(0), ids.get(1));
        assertThat(changes.changed()).extracting(row -> row.outcome().kind()).containsExactly(Kind.LOWERED, Kind.OPENED);
        assertThat(changes.changed().getFirst().outcome().before().level()).isEqualTo(TriageLevel.URGENT);
        assertThat(changes.changed().getFirst().outcome().after().level()).isEqualTo(TriageLevel.REFER);
        assertThat(changes.toString()).doesNotContain("Ana", "Bo Li");
    }

    @Test
    void theSameRulesChangeNothing() {
        packs.own("2.0.0");
        var model = model();
        model.compare();
        assertThat(changes(model).all()).isEqualTo(3);
        assertThat(changes(model).changed()).isEmpty();
    }

    @Test
    void anArchiveThatCannotBeReadIsSaidAndCountsAsNoLook() {
        packs.own("2.0.0");
        var model = model();
        archive.store().unreadable("ASHI-X1");
        model.compare();
        assertThat(looked(model)).isEqualTo(new Looked.Failed("ASHI-X1"));
        assertThat(dialogs.told()).isEmpty();
        model.prove();
        assertThat(model.stateProperty().get().comparesFirst()).isTrue();
        archive.store().work();
        model.compare();
        assertThat(looked(model)).isInstanceOf(Looked.At.class);
    }

    @Test
    void oneDamagedRowLeavesNoHalfList() {
        packs.waitingWithLowered("2.0.0");
        archive.store().damage(Packs.threeIntakes().getLast().id(), "ASHI-X2");
        var model = model();
        model.compare();
        assertThat(looked(model)).isEqualTo(new Looked.Failed("ASHI-X2"));
    }

    @Test
    void aFaultOfTheProgramIsShownAndNothingIsStuck() {
        packs.own("2.0.0");
        packs.everyIntake = work -> {
            throw new IllegalStateException("x");
        };
        var model = model();
        model.compare();
        assertThat(looked(model)).isInstanceOf(Looked.Failed.class);
        assertThat(dialogs.told()).isNotEmpty();
        assertThat(model.stateProperty().get().busy()).isFalse();
    }

    @Test
    void aProvedPackIsComparedFirstAndOneLookPerVersionDoes() {
        packs.own("2.0.0");
        var model = model();
        model.prove();
        assertThat(model.stateProperty().get().said()).isEqualTo(Said.PROVED_FOR_NEXT_START);
        assertThat(model.stateProperty().get().comparesFirst()).isTrue();
        model.compare();
        assertThat(model.stateProperty().get().said()).isEqualTo(Said.PROVED_FOR_NEXT_START);
        assertThat(model.stateProperty().get().comparesFirst()).isFalse();
        packs.own("3.0.0");
        model.prove();
        assertThat(model.stateProperty().get().comparesFirst()).isTrue();
    }

    /// Settings that were closed and opened again.
    @Test
    void aLookLastsAsLongAsTheProgramRuns() {
        packs.own("2.0.0");
        var desk = packs.desk(new Background.SameThread());
        new PackModel(desk, faults).compare();
        assertThat(new PackModel(desk, faults).stateProperty().get().comparesFirst()).isFalse();
    }

    /// A pack that was changed after its proof is compared as it is by now, and the proof of the other no longer spoken of.
    @Test
    void theClinicsPackIsComparedAsItIsByNow() throws IOException {
        packs.own("2.0.0");
        var model = model();
        model.prove();
        packs.waitingWithLowered("3.0.0");
        model.compare();
        assertThat(((Looked.At) looked(model)).after().ref().version()).isEqualTo("3.0.0");
        assertThat(changes(model).count(Kind.LOWERED)).isEqualTo(1);
        assertThat(model.stateProperty().get().said()).isEqualTo(Said.NOTHING);
        Files.writeString(packs.own().resolve("rules.json"), "{");
        model.compare();
        assertThat(looked(model)).isInstanceOf(Looked.NotYet.class);
        assertThat(model.stateProperty().get().refused()).isNotEmpty();
    }

    @Test
    void withoutAWaitingPackThereIsNothingToCompare() {
        var model = model();
        model.compare();
        assertThat(looked(model)).isInstanceOf(Looked.NotYet.class);
    }

    @Test
    void proofAndComparisonTakeTurns() {
        packs.own("2.0.0");
        var waiting = new ArrayList<Runnable>();
        var model = new PackModel(
                packs.desk(new Background() {
                    @Override
                    public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
                        waiting.add(() -> done.accept(work.get()));
                    }
                }),
                faults);
        model.compare();
        model.compare();
        model.prove();
        assertThat(waiting).hasSize(1);
        assertThat(looked(model)).isInstanceOf(Looked.Running.class);
        waiting.getFirst().run();
        assertThat(looked(model)).isInstanceOf(Looked.At.class);
        model.prove();
        model.compare();
        assertThat(waiting).hasSize(2);
    }

    private PackModel model() {
        return new PackModel(packs.desk(new Background.SameThread()), faults);
    }

    private static Looked looked(PackModel model) {
        return model.stateProperty().get().looked();
    }

    private static Changes changes(PackModel model) {
        return ((Looked.At) looked(model)).changes();
    }
}
