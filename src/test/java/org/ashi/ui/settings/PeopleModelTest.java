package org.ashi.ui.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.settings.PeopleModel.Page;
import org.ashi.ui.settings.PeopleModel.Said;
import org.ashi.ui.settings.PeopleModel.Step;
import org.ashi.ui.vault.PhraseModel;
import org.ashi.ui.vault.SheetFiling.Filed;
import org.ashi.ui.vault.VaultDesk;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.phrase.Strength;
import org.ashi.vault.recovery.Parsed;
import org.ashi.vault.recovery.RecoveryCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// People come, go and forget their passphrases, in a real archive.
class PeopleModelTest {

    private static final String OWN = "seven violet kettles hum";

    @AutoClose
    private final FreshArchive fresh = FreshArchive.open();

    private final TroubledStore archive = fresh.store();
    private final Practice practice =
            new Practice(fresh.folder(), Messages.of("en", java.time.ZoneOffset.UTC), archive);
    private final VaultDesk desk =
            practice.vault(new Background.SameThread(), name -> Optional.of(fresh.folder().resolve(name)));
    private final PeopleModel model = new PeopleModel(desk);

    private Page page() {
        return model.pageProperty().get();
    }

    private Said said() {
        return ((Page.Overview) page()).said();
    }

    private PhraseModel phrase() {
        return ((Page.Phrase) page()).phrase();
    }

    /// Takes the words that were made.
    private byte[] taken() {
        var words = phrase().words();
        phrase().again();
        phrase().confirm(words.toCharArray());
        return words.getBytes(UTF_8);
    }

    private byte[] add(String name, Role role) {
        model.add();
        model.named(name, role);
        var phrase = taken();
        assertThat(said()).isEqualTo(new Said.Added(name.strip()));
        return phrase;
    }

    private Person person(String name) {
        return archive.people().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    private boolean unlocks(Person person, byte[] secret) {
        archive.lock();
        return archive.unlock(person.id(), secret) instanceof Archive.Unlock.Unlocked;
    }

    @Test
    void whoIsAddedUnlocksWithTheWordsThatWereMade() {
        var phrase = add("  Kim Lee ", Role.FRONT_DESK);
        assertThat(((Page.Overview) page()).people()).extracting(Person::name).containsExactly("Dana Reyes", "Kim Lee");
        assertThat(person("Kim Lee").role()).isEqualTo(Role.FRONT_DESK);
        assertThat(unlocks(person("Kim Lee"), phrase)).isTrue();
    }

    @Test
    void aNameThatIsTakenIsSaidBeforeAPassphraseIsMade() {
        model.add();
        model.named("dana REYES", Role.PRACTITIONER);
        assertThat(page()).isEqualTo(new Page.Naming("dana REYES", Role.PRACTITIONER, true));
        model.named(" ", Role.PRACTITIONER);
        assertThat(page()).as("no name is no name").isEqualTo(new Page.Naming("dana REYES", Role.PRACTITIONER, true));
    }

    @Test
    void ownWordsAreJudgedAndTypedTwice() {
        model.add();
        model.named("Kim Lee", Role.PRACTITIONER);
        phrase().own();
        phrase().judge("Kim Lee Kim Lee".toCharArray());
        assertThat(phrase().pageProperty().get())
                .isEqualTo(new PhraseModel.Page.Own(new PhraseModel.Said.Weak(Strength.Reason.GUESSABLE)));
        phrase().judge(OWN.toCharArray());
        phrase().confirm("seven violet kettles ham".toCharArray());
        assertThat(phrase().pageProperty().get()).isEqualTo(new PhraseModel.Page.Again(true));
        assertThat(archive.people()).hasSize(1);
        phrase().confirm(OWN.toCharArray());
        assertThat(unlocks(person("Kim Lee"), OWN.getBytes(UTF_8))).isTrue();
    }

    @Test
    void whoIsRemovedCannotUnlockAndIsStillNamed() {
        var phrase = add("Kim Lee", Role.PRACTITIONER);
        var kim = person("Kim Lee");
        model.ask(new Step.Remove(kim));
        assertThat(archive.people()).as("nothing happens before it is confirmed").hasSize(2);
        model.confirmed(new Step.Remove(kim));
        assertThat(said()).isEqualTo(new Said.Removed("Kim Lee"));
        assertThat(archive.former()).extracting(Person::name).containsExactly("Kim Lee");
        assertThat(unlocks(kim, phrase)).isFalse();
    }

    @Test
    void theLastPractitionerStays() {
        add("Kim Lee", Role.FRONT_DESK);
        var me = Practices.founder(archive);
        model.ask(new Step.Remove(me));
        model.confirmed(new Step.Remove(me));
        assertThat(said()).isEqualTo(new Said.LastOne("Dana Reyes"));
        assertThat(unlocks(me, Practices.passphrase())).isTrue();
    }

    @Test
    void whoForgotThePassphraseGetsAnother() {
        var old = add("Kim Lee", Role.PRACTITIONER);
        model.ask(new Step.Reset(person("Kim Lee")));
        model.confirmed(new Step.Reset(person("Kim Lee")));
        var next = taken();
        assertThat(said()).isEqualTo(new Said.Reset("Kim Lee"));
        assertThat(unlocks(person("Kim Lee"), old)).isFalse();
        assertThat(unlocks(person("Kim Lee"), next)).isTrue();
    }

    @Test
    void onesOwnPassphraseNeedsTheOldOneAndKeepsTheNewOneMeanwhile() {
        model.changeMine();
        var next = taken();
        assertThat(page()).isEqualTo(new Page.Old(false));
        var wrong = "not my passphrase at all".toCharArray();
        model.old(wrong);
        assertThat(page()).isEqualTo(new Page.Old(true));
        assertThat(wrong).containsOnly('\0');
        model.old(new String(Practices.passphrase(), UTF_8).toCharArray());
        assertThat(said()).isEqualTo(new Said.MineChanged());
        var me = Practices.founder(archive);
        assertThat(unlocks(me, Practices.passphrase())).isFalse();
        assertThat(unlocks(me, next)).isTrue();
    }

    /// The right passphrase is not called wrong while it is not looked at.
    @Test
    void afterTooManyWrongTriesItSaysHowLongToWait() {
        model.changeMine();
        var next = taken();
        for (var i = 0; i < 5; i++) {
            model.old("not my passphrase at all".toCharArray());
            assertThat(page()).isEqualTo(new Page.Old(true));
        }
        model.old(new String(Practices.passphrase(), UTF_8).toCharArray());
        assertThat(page()).isInstanceOfSatisfying(Page.Old.class, old -> {
            assertThat(old.wrong()).isFalse();
            assertThat(old.left().orElseThrow()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
        });
        assertThat(unlocks(Practices.founder(archive), next)).isFalse();
    }

    @Test
    void theFrontDeskChangesItsOwnPassphraseAndNothingElse() {
        var phrase = add("Kim Lee", Role.FRONT_DESK);
        assertThat(unlocks(person("Kim Lee"), phrase)).isTrue();
        var desk = new PeopleModel(this.desk);
        assertThat(desk.pageProperty().get())
                .isEqualTo(new Page.Overview(person("Kim Lee"), java.util.List.of(), new Said.Nothing()));
        desk.changeMine();
        var next = ((Page.Phrase) desk.pageProperty().get()).phrase();
        var words = next.words();
        next.confirm(words.toCharArray());
        desk.old(new String(phrase, UTF_8).toCharArray());
        assertThat(unlocks(person("Kim Lee"), words.getBytes(UTF_8))).isTrue();
    }

    @Test
    void aFullDiskChangesNothingAndIsSaid() {
        archive.refuseStaff("ASHI-D02");
        model.add();
        model.named("Kim Lee", Role.PRACTITIONER);
        taken();
        assertThat(said()).isEqualTo(new Said.Failed("ASHI-D02"));
        model.confirmed(new Step.Rotate());
        assertThat(said()).isEqualTo(new Said.Failed("ASHI-D02"));
        model.changeMine();
        taken();
        model.old(new String(Practices.passphrase(), UTF_8).toCharArray());
        assertThat(said()).isEqualTo(new Said.Failed("ASHI-D02"));
        archive.work();
        assertThat(archive.people()).hasSize(1);
        assertThat(unlocks(Practices.founder(archive), Practices.passphrase())).isTrue();
    }

    @Test
    void newKeysAreMade() {
        model.ask(new Step.Rotate());
        model.confirmed(new Step.Rotate());
        assertThat(said()).isEqualTo(new Said.Rotated());
        assertThat(unlocks(Practices.founder(archive), Practices.passphrase())).isTrue();
    }

    @Test
    void whileLockedNothingIsShownAndNothingIsDone() {
        model.add();
        archive.lock();
        assertThat(new PeopleModel(desk).pageProperty().get()).isEqualTo(new Page.Locked());
        model.named("Kim Lee", Role.PRACTITIONER);
        taken();
        assertThat(page()).as("locked on the way").isEqualTo(new Page.Locked());
        assertThat(archive.people()).hasSize(1);
    }

    /// Else the new passphrase would be wiped while a key is made of it, and nobody would know what opens.
    @Test
    void whoLeavesWhileThePassphraseIsChangedHasTheNewOne() {
        var later = new Later();
        var slow = new PeopleModel(practice.vault(later, name -> Optional.empty()));
        slow.changeMine();
        var phrase = ((Page.Phrase) slow.pageProperty().get()).phrase();
        var words = phrase.words();
        phrase.confirm(words.toCharArray());
        slow.old(new String(Practices.passphrase(), UTF_8).toCharArray());
        assertThat(slow.pageProperty().get()).isEqualTo(new Page.Working());
        slow.leave();
        later.all();
        assertThat(unlocks(Practices.founder(archive), words.getBytes(UTF_8))).isTrue();
    }

    private NewSheetModel newSheet() {
        model.newSheet();
        return ((Page.NewSheet) page()).sheet();
    }

    private static String groups(NewSheetModel sheet) {
        return IntStream.rangeClosed(1, RecoveryCode.GROUPS).mapToObj(sheet::group).collect(Collectors.joining(" "));
    }

    private static byte[] bytes(String groups) {
        if (RecoveryCode.parse(groups.toCharArray()) instanceof Parsed.Read(var code)) {
            return code.bytes();
        }
        throw new AssertionError("not a sheet");
    }

    /// Types back what was asked for.
    private static void typeBack(NewSheetModel sheet, boolean rightly) {
        var asked = ((NewSheetModel.Page.TypeBack) sheet.pageProperty().get()).asked();
        var typed = new TreeMap<Integer, char[]>();
        asked.forEach(n -> typed.put(n, (rightly ? sheet.group(n) : "00000").toCharArray()));
        sheet.check(typed);
        assertThat(typed.values()).allSatisfy(signs -> assertThat(signs).containsOnly('\0'));
    }

    @Test
    void theOldSheetOpensUntilGroupsOfTheNewOneAreTyped() {
        var sheet = newSheet();
        var paper = groups(sheet);
        sheet.test();
        assertThat(((NewSheetModel.Page.TypeBack) sheet.pageProperty().get()).asked()).hasSize(3);
        typeBack(sheet, false);
        assertThat(((NewSheetModel.Page.TypeBack) sheet.pageProperty().get()).wrong()).hasSize(3);
        assertThat(archive.staff().sheetFits(Practices.sheet())).isTrue();
        typeBack(sheet, true);
        assertThat(said()).isEqualTo(new Said.SheetRenewed());
        assertThat(archive.staff().sheetFits(Practices.sheet())).isFalse();
        archive.lock();
        assertThat(archive.unlock(Person.RECOVERY, bytes(paper))).isInstanceOf(Archive.Unlock.Unlocked.class);
        assertThat(new PeopleModel(desk).pageProperty().get()).as("the sheet itself looks after people")
                .isInstanceOfSatisfying(Page.Overview.class, o -> assertThat(o.people()).hasSize(1));
    }

    @Test
    void aSheetThatCannotBePutInPlaceLeavesTheOldOne() {
        var sheet = newSheet();
        sheet.test();
        archive.refuseStaff("ASHI-D02");
        typeBack(sheet, true);
        assertThat(said()).isEqualTo(new Said.SheetStays("ASHI-D02"));
        archive.work();
        assertThat(archive.staff().sheetFits(Practices.sheet())).isTrue();
    }

    @Test
    void theSheetIsSavedWithTheFingerprintOfThePractice() throws IOException {
        var sheet = newSheet();
        sheet.save();
        var file = ((Filed.Written) sheet.filedProperty().get()).file();
        assertThat(file.getFileName()).hasToString(NewSheetModel.FILE);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            IntStream.rangeClosed(1, RecoveryCode.GROUPS).forEach(n -> assertThat(text).contains(sheet.group(n)));
            assertThat(text).contains(org.ashi.vault.Fingerprint.of(archive.practice().orElseThrow().fingerprint()).text());
        }
    }

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

    @Test
    void aSheetThatCannotBeSavedIsSaid() throws IOException {
        Files.createDirectory(fresh.folder().resolve(NewSheetModel.FILE));
        var sheet = newSheet();
        sheet.save();
        assertThat(sheet.filedProperty().get()).isEqualTo(new Filed.Failed("TARGET_IS_FOLDER"));
    }

    /// A sheet of zeros would be worse than none.
    @Test
    void whoLeavesWhileTheSheetIsSavedHasTheSheetThatWasShown() throws IOException {
        var later = new Later();
        var file = Path.of("left.pdf");
        var slow = new PeopleModel(practice.vault(later, name -> Optional.of(fresh.folder().resolve(file))));
        slow.newSheet();
        var sheet = ((Page.NewSheet) slow.pageProperty().get()).sheet();
        var paper = groups(sheet);
        sheet.save();
        slow.leave();
        assertThat(groups(sheet)).as("wiped").isNotEqualTo(paper);
        later.all();
        try (var pdf = Loader.loadPDF(fresh.folder().resolve(file).toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(Arrays.asList(paper.split(" "))).allSatisfy(group -> assertThat(text).contains(group));
        }
    }

    @Test
    void theSheetAtHandIsTested() {
        var code = RecoveryCode.of(Practices.sheet());
        var right = new String(code.signs());
        model.testSheet();
        var test = ((Page.TestSheet) page()).test();
        var typo = right.toCharArray();
        typo[7] = typo[7] == 'A' ? 'B' : 'A';
        test.submit(typo);
        assertThat(test.stateProperty().get()).isInstanceOfSatisfying(
                SheetTestModel.State.Faulty.class, f -> assertThat(f.groups()).containsOnlyKeys(2));
        assertThat(typo).containsOnly('\0');
        test.submit(RecoveryCode.random(new java.security.SecureRandom()).signs());
        assertThat(test.stateProperty().get()).isEqualTo(new SheetTestModel.State.AnotherSheet());
        archive.refuseStaff("ASHI-D02");
        test.submit(right.toCharArray());
        assertThat(test.stateProperty().get()).isEqualTo(new SheetTestModel.State.Failed("ASHI-D02"));
        archive.work();
        test.submit(right.toCharArray());
        assertThat(test.stateProperty().get()).isEqualTo(new SheetTestModel.State.Fits());
    }

    /// Does the work when the test says so.
    private static final class Later implements Background {
        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            waiting.add(() -> new SameThread().run(work, done, failed));
        }

        void all() {
            while (!waiting.isEmpty()) {
                waiting.remove().run();
            }
        }
    }
}
