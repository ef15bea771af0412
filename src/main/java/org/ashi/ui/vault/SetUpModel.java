package org.ashi.ui.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ashi.store.Archive.SetUp;
import org.ashi.store.Archive.Unlock;
import org.ashi.store.Founding;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.vault.SheetFiling.Filed;
import org.ashi.vault.Person;
import org.ashi.vault.PracticeRoot;
import org.ashi.vault.recovery.RecoveryCode;

/// Sets a practice up: names, passphrase, recovery sheet, and a test of the sheet. Nothing is written before all of that is
/// done, and nothing typed is lost where it fails.
public final class SetUpModel {

    /// Groups that are typed back.
    static final int TESTED = 3;

    private static final System.Logger LOG = System.getLogger(SetUpModel.class.getName());

    private static final String SHEET_FILE = "ashi-recovery.pdf";

    public enum Step {
        /// Set up, or look at the sample.
        CHOICE,
        NAMES,
        PHRASE,
        SHEET,
        TEST,
        WORKING,
        FAILED,
        /// Another window was quicker: the passphrase and the sheet made here open nothing.
        ELSEWHERE,
        DONE
    }

    private final VaultGuard guard;
    private final VaultDesk desk;
    private final Runnable finished;
    private final StringProperty practice = new SimpleStringProperty("");
    private final StringProperty founder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOICE);
    private final SheetFiling sheet;
    private final PracticeRoot root = PracticeRoot.generate();
    private final ReadOnlyObjectWrapper<List<Integer>> wrong = new ReadOnlyObjectWrapper<>(List.of());
    private final PhraseModel phrase;
    private final RecoveryCode code;
    private List<Integer> asked = List.of();
    private byte[] secret = new byte[0];
    private String failure = "";
    private int sealed;
    private boolean over;

    /// @param finished runs when the founder goes on, unlocked
    public SetUpModel(VaultGuard guard, Runnable finished) {
        this.guard = guard;
        this.finished = finished;
        desk = guard.desk();
        phrase = new PhraseModel(desk, () -> List.of(practice.get(), founder.get()), this::chosen);
        sheet = new SheetFiling(desk, SHEET_FILE);
        code = RecoveryCode.random(desk.random());
    }

    VaultDesk desk() {
        return desk;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public StringProperty practiceProperty() {
        return practice;
    }

    public StringProperty founderProperty() {
        return founder;
    }

    public ReadOnlyObjectProperty<Filed> filedProperty() {
        return sheet.filedProperty();
    }

    /// The groups asked for that were not typed back rightly.
    public ReadOnlyObjectProperty<List<Integer>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    PhraseModel phrase() {
        return phrase;
    }

    /// The groups to be typed back, 1 to 13, in order.
    public List<Integer> asked() {
        return asked;
    }

    /// A short code to quote to support.
    public String failure() {
        return failure;
    }

    /// How many records of an older version were sealed.
    public int sealed() {
        return sealed;
    }

    /// The signs of a group, for the screen.
    String group(int number) {
        var signs = code.group(number);
        try {
            return new String(signs);
        } finally {
            Arrays.fill(signs, '\0');
        }
    }

    public void begin() {
        step.set(Step.NAMES);
    }

    /// Whether both names are there.
    public boolean named() {
        return !practice.get().isBlank() && !founder.get().isBlank();
    }

    public void names() {
        if (named()) {
            step.set(Step.PHRASE);
        }
    }

    private void chosen(byte[] bytes) {
        Arrays.fill(secret, (byte) 0);
        secret = bytes;
        step.set(Step.SHEET);
    }

    /// Whether the sheet can be saved, or is copied by hand.
    boolean savesSheet() {
        return sheet.offered();
    }

    /// Asks for a file and writes the sheet there.
    public void save() {
        sheet.save(practice.get().strip(), root.fingerprint(), code);
    }

    /// The sheet is at hand: asks for groups of it.
    public void test() {
        var numbers = new TreeSet<Integer>();
        while (numbers.size() < TESTED) {
            numbers.add(1 + desk.random().nextInt(RecoveryCode.GROUPS));
        }
        asked = List.copyOf(numbers);
        wrong.set(List.of());
        step.set(Step.TEST);
    }

    /// Sets up once every group asked for was typed back.
    ///
    /// @param typed by number of the group; each is wiped
    public void check(TreeMap<Integer, char[]> typed) {
        var faulty = new ArrayList<Integer>();
        for (var number : asked) {
            var signs = Optional.ofNullable(typed.get(number)).orElse(new char[0]);
            if (!code.matches(number, signs)) {
                faulty.add(number);
            }
            Arrays.fill(signs, '\0');
        }
        wrong.set(List.copyOf(faulty));
        if (faulty.isEmpty()) {
            setUp();
        }
    }

    /// Tries to set up, once more where it failed.
    public void setUp() {
        step.set(Step.WORKING);
        desk.background().run(this::found, this::came, fault -> failed(Faults.code(fault)));
    }

    /// @param unlocked empty where the founder has to unlock once more
    private record Founded(SetUp result, Optional<Person> unlocked) {}

    private Founded found() {
        var bytes = code.bytes();
        try {
            var founding = new Founding(
                    root, practice.get().strip(), founder.get().strip(), secret, bytes, desk.cost());
            var result = desk.archive().setUp(founding);
            return new Founded(
                    result,
                    result instanceof SetUp.Done(var made, var person, int old) ? unlocked(person) : Optional.empty());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// It is set up, whatever comes of this: who cannot be unlocked now goes on at the locked screen.
    private Optional<Person> unlocked(Person founded) {
        try {
            return desk.archive().unlock(founded.id(), secret) instanceof Unlock.Unlocked(Person now)
                    ? Optional.of(now)
                    : Optional.empty();
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "fault {0} while unlocking after setting up", Faults.code(fault));
            return Optional.empty();
        }
    }

    private void came(Founded founded) {
        if (over) {
            wipe();
            guard.lock();
            return;
        }
        switch (founded.result()) {
            case SetUp.Done(var made, var person, int old) -> {
                sealed = old;
                wipe();
                founded.unlocked().ifPresentOrElse(guard::opened, guard::look);
                step.set(Step.DONE);
            }
            case SetUp.Exists e -> {
                wipe();
                guard.look();
                step.set(mine() ? Step.DONE : Step.ELSEWHERE);
            }
            case SetUp.Failed(String why) -> failed(why);
        }
    }

    /// Whether a try that seemed to fail has set it up after all: then this is the sheet that counts.
    private boolean mine() {
        return desk.archive().practice().filter(p -> p.id().equals(root.id())).isPresent();
    }

    private void failed(String why) {
        failure = why;
        step.set(Step.FAILED);
    }

    /// One page back. Nothing typed is lost, but for the passphrase's second typing.
    public void back() {
        switch (step.get()) {
            case NAMES -> step.set(Step.CHOICE);
            case PHRASE -> {
                if (!phrase.back()) {
                    step.set(Step.NAMES);
                }
            }
            case SHEET -> {
                phrase.back();
                step.set(Step.PHRASE);
            }
            case TEST, FAILED -> step.set(Step.SHEET);
            case CHOICE, WORKING, ELSEWHERE, DONE -> {}
        }
    }

    /// Goes on to the start page.
    public void finish() {
        finished.run();
    }

    /// Nobody goes on here: nothing secret stays.
    public void leave() {
        over = true;
        if (step.get() != Step.WORKING) {
            wipe();
        }
    }

    private void wipe() {
        phrase.wipe();
        code.close();
        Arrays.fill(secret, (byte) 0);
    }
}
