package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was acknowledged is there after a power cut. The seed is printed; set `ashi.power-cut.seed` to repeat it.
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason = "it looks into its own memory as Linux lays it out")
class PowerCutTest {

    /// `-Pthorough` takes two thousand.
    private static final int CUTS = Integer.getInteger("ashi.power-cuts", 300);
    private static final int OTHER_CUTS = Math.max(15, CUTS / 8);
    private static final int FEW_CUTS = 15;
    /// Rounds of a few cuts in which what is broken on purpose must show once. The rarest shows in one cut of ten.
    private static final int MOST_ROUNDS = 20;

    @TempDir
    Path temp;

    private final long seed = Long.getLong("ashi.power-cut.seed", System.nanoTime());
    private final Quiet quiet = new Quiet();
    private Path folder;
    private Tap tap;

    @BeforeEach
    void prepare() throws Exception {
        System.out.println("ashi.power-cut.seed=" + seed);
        folder = temp.toRealPath().resolve("archive");
        tap = Tap.onProgram();
    }

    @AfterEach
    void takeAway() throws IOException {
        tap.close();
        quiet.close();
    }

    @Test
    void everyAcknowledgedSaveSurvives() throws Exception {
        var story = Story.ofTheProgram(tap, folder);
        assertThat(logsBegunAnew(story)).isPositive();
        var outcome = play(story, CUTS);
        System.out.println(CUTS + " power cuts over " + story.calls().size() + " calls, " + outcome.checked()
                + " acknowledged intakes looked for: " + outcome.states());
        assertThat(outcome.broken()).as("seed " + seed).isEmpty();
        assertThat(outcome.checked()).isGreaterThan(CUTS);
        assertThat(outcome.states()).hasSize(Loss.values().length);
    }

    /// The same check sees it when the disk is not waited for.
    @ParameterizedTest
    @ValueSource(strings = {"NORMAL", "OFF"})
    void withoutWaitingForTheDiskSavesAreLost(String synchronous) throws Exception {
        assertSeen(Story.ofACarelessOne(tap, folder, synchronous), "intake");
    }

    /// The same check sees it when nothing makes sure of the names of new files.
    @Test
    void withoutSyncOfTheFolderAllIsLost() throws Exception {
        var story = Story.ofTheProgram(tap, folder).withoutSyncOf(folder::equals);
        assertSeen(story, "intake");
    }

    @Test
    void whateverIsDoneToPeopleAndKeysSurvives() throws Exception {
        assertSurvives(OtherStories.ofPeople(tap, folder));
    }

    @Test
    void whatHasTheNameOfABackupIsOne() throws Exception {
        assertSurvives(OtherStories.ofBackups(tap, folder));
    }

    @Test
    void theArchiveIsTheOldOneOrTheNewOne() throws Exception {
        assertSurvives(OtherStories.ofAnUpgrade(tap, folder));
    }

    private void assertSurvives(Story story) throws Exception {
        assertThat(play(story, OTHER_CUTS).broken()).as("seed " + seed).isEmpty();
    }

    /// The same check sees it when the bytes of small files are not made sure of before they get their names.
    @Test
    void withoutSyncOfSmallFilesTheWorkstationIsLost() throws Exception {
        var story = OtherStories.ofPeople(tap, folder).withoutSyncOf(path -> path.toString().endsWith(".part"));
        assertSeen(story, "NO_WORKSTATION");
    }

    @Test
    void withoutSyncOfTheCopyABackupIsNone() throws Exception {
        var story = OtherStories.ofBackups(tap, folder).withoutSyncOf(path -> path.toString().contains(".part/ashi.db"));
        assertSeen(story, "is none");
    }

    @Test
    void withoutSyncOfTheCopyAnUpgradeLosesTheArchive() throws Exception {
        var story = OtherStories.ofAnUpgrade(tap, folder).withoutSyncOf(path -> path.toString().contains("ashi-upgrading.db"));
        assertSeen(story, "the archive opened as SetAside");
    }

    /// The same check sees it when one of the old intakes is not there.
    @Test
    void anOldIntakeThatIsLostIsMissed() throws Exception {
        var story = OtherStories.ofAnUpgrade(tap, folder, 1);
        assertThat(play(story, FEW_CUTS).broken())
                .as("seed " + seed)
                .hasSize(FEW_CUTS)
                .allMatch(what -> what.contains("old intakes were lost"));
    }

    /// The same check sees it when the log of the archive is not made sure of: somebody who was added is not there, or somebody who
    /// was removed is.
    @Test
    void withoutSyncOfTheLogWhatWasDoneToPeopleAndKeysIsLost() throws Exception {
        var story = OtherStories.ofPeople(tap, folder).withoutSyncOf(path -> nameOf(path).equals("ashi.db-wal"));
        assertSeen(story, "it was lost: ");
    }

    /// The same check sees it when a backup that was acknowledged has no name after the cut.
    @Test
    void withoutSyncOfItsFolderABackupIsLost() throws Exception {
        var story = OtherStories.ofBackups(tap, folder).withoutSyncOf(path -> nameOf(path).equals("backups"));
        assertSeen(story, "it was lost: a backup");
    }

    /// That something is broken shows in some of the cuts.
    private void assertSeen(Story story, String what) throws Exception {
        var seen = new ArrayList<String>();
        for (int round = 0; round < MOST_ROUNDS && seen.stream().noneMatch(broken -> broken.contains(what)); round++) {
            seen.addAll(play(story, FEW_CUTS, seed + round).broken());
        }
        assertThat(seen).as("seed " + seed).anyMatch(broken -> broken.contains(what));
    }

    private static String nameOf(Path path) {
        return path.getFileName().toString();
    }

    private PowerCuts.Outcome play(Story story, int cuts) throws Exception {
        return play(story, cuts, seed);
    }

    private PowerCuts.Outcome play(Story story, int cuts, long from) throws Exception {
        tap.toHaste();
        return new PowerCuts(story, temp.resolve("states"), from).play(cuts);
    }

    /// How often a log was written from its beginning again, after it had been taken into the database in the midst of work.
    private static long logsBegunAnew(Story story) {
        var logs = story.calls().stream().filter(call -> call.path().endsWith("ashi.db-wal")).toList();
        var begun = logs.stream().filter(call -> call instanceof Call.Write write && write.offset() == 0).count();
        return begun - logs.stream().filter(call -> call instanceof Call.Open).count();
    }
}
