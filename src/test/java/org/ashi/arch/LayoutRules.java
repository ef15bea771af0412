package org.ashi.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/// The rules of the layout, for the program as for the deliberate violations.
///
/// A rule for a package that does not exist (yet) holds: the table names packages before they are written.
final class LayoutRules {

    private final Layout layout;

    LayoutRules(Layout layout) {
        this.layout = layout;
    }

    ArchRule importsOf(String name) {
        return classes()
                .that(in(name))
                .should()
                .onlyDependOnClassesThat(
                        describe("the layout lets " + name + " import", target -> layout.allows(name, target)))
                .allowEmptyShould(true);
    }

    ArchRule everyPackageIsInTheTable() {
        return classes().that(describe("lie in the root", layout::holds)).should(beInTheTable());
    }

    ArchRule noCycles() {
        return slices().matching(layout.root() + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule javaFxOnlyOnScreens() {
        return noClasses()
                .that(DescribedPredicate.not(describe("show something", this::maySeeJavaFx)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli..")
                .allowEmptyShould(true);
    }

    ArchRule consoleOnlyOnTheCommandLine() {
        return noClasses()
                .that(DescribedPredicate.not(describe("are the command line", this::mayPrint)))
                .should(ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(true);
    }

    private DescribedPredicate<JavaClass> in(String name) {
        return describe("are in " + name, type -> layout.packageOf(type).equals(Optional.of(name)));
    }

    private boolean maySeeJavaFx(JavaClass type) {
        return layout.packageOf(type).filter(name -> name.startsWith("ui.") || name.equals("app")).isPresent();
    }

    private boolean mayPrint(JavaClass type) {
        return layout.packageOf(type).filter(name -> name.equals("cli") || name.equals("app")).isPresent();
    }

    private ArchCondition<JavaClass> beInTheTable() {
        return new ArchCondition<>("be in a package of the layout") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean known = layout.packageOf(type).isPresent();
                events.add(new SimpleConditionEvent(type, known, type.getName() + " is in no package of the layout"));
            }
        };
    }
}
