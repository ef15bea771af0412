package org.ashi.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The program keeps to its layout, and each rule of it goes red on a violation made for the purpose.
class LayoutTest {

    private static final String BROKEN = "org.ashi.arch.violations";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ashi");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(BROKEN);

    private final LayoutRules rules = new LayoutRules(new Layout("org.ashi"));
    private final LayoutRules broken = new LayoutRules(new Layout(BROKEN));

    static List<String> packages() {
        return Layout.packages();
    }

    @Test
    void theProgramIsWhatIsChecked() {
        assertThat(PROGRAM.contain("org.ashi.app.Main")).isTrue();
        assertThat(PROGRAM.contain(BROKEN + ".app.Wrong")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatItMay(String name) {
        rules.importsOf(name).check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aForbiddenImportIsFound(String name) {
        assertFound(broken.importsOf(name), "." + name + ".Wrong.wrong");
    }

    @Test
    void everyPackageIsInTheTable() {
        rules.everyPackageIsInTheTable().check(PROGRAM);
    }

    @Test
    void aPackageOutsideTheTableIsFound() {
        assertFound(broken.everyPackageIsInTheTable(), ".elsewhere.Wrong");
    }

    @Test
    void packagesHaveNoCycles() {
        rules.noCycles().check(PROGRAM);
    }

    @Test
    void aCycleIsFound() {
        assertFound(broken.noCycles(), "Slice pack -> ");
    }

    @Test
    void javaFxIsOnlyOnScreens() {
        rules.javaFxOnlyOnScreens().check(PROGRAM);
    }

    @Test
    void javaFxElsewhereIsFound() {
        assertFound(broken.javaFxOnlyOnScreens(), ".rules.KnowsJavaFx");
    }

    @Test
    void onlyTheCommandLinePrints() {
        rules.consoleOnlyOnTheCommandLine().check(PROGRAM);
    }

    @Test
    void printingElsewhereIsFound() {
        assertFound(broken.consoleOnlyOnTheCommandLine(), ".rules.Prints");
    }

    private static void assertFound(ArchRule rule, String what) {
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().toString()).contains(what);
    }
}
