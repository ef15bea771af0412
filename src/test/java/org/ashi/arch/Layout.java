package org.ashi.arch;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The packages of Ashi and which of the others each may import.
///
/// @param root the package that holds them: the program's own, or that of the deliberate violations
record Layout(String root) {

    private static final List<String> EXPORTS = List.of("export", "export.pdf", "export.fhir", "export.csv");
    private static final List<String> DOMAIN = List.of("text", "intake", "form", "rules", "bodymap", "pack");
    private static final List<String> SCREEN = join(DOMAIN, EXPORTS, List.of(
            "wording", "course", "tally", "desk", "store", "vault", "settings", "ui.kit", "ui.bodymap", "ui.keyboard", "ui.sign", "ui.kiosk"));

    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            entry("text", List.of()),
            entry("bodymap", List.of()),
            entry("settings", List.of("vault")),
            entry("intake", List.of()),
            entry("form", List.of("intake")),
            entry("rules", List.of("intake")),
            entry("pack", List.of("intake", "form", "rules", "bodymap")),
            entry("pack.proof", List.of("pack", "intake", "form", "rules")),
            entry("wording", DOMAIN),
            entry("course", List.of("text", "intake", "form", "rules", "pack", "store", "wording")),
            entry("tally", List.of("intake", "rules", "store", "vault")),
            entry("desk", List.of("intake", "form", "rules", "pack", "store")),
            entry("store", List.of("vault", "intake", "rules")),
            entry("store.jdbc", List.of("store", "vault", "intake", "rules")),
            entry("vault", List.of("intake")),
            entry("export", DOMAIN),
            entry("export.pdf", join(DOMAIN, List.of("export", "wording", "course", "store", "vault"))),
            entry("export.fhir", join(DOMAIN, List.of("export", "wording", "store"))),
            entry("export.csv", join(DOMAIN, List.of("export", "wording", "store", "tally"))),
            entry("ui.kit", List.of("text", "intake")),
            entry("ui.bodymap", List.of("bodymap", "ui.kit", "text", "intake")),
            entry("ui.keyboard", List.of("ui.kit", "text")),
            entry("ui.sign", List.of("ui.kit", "text", "intake")),
            entry("ui.kiosk", List.of("ui.kit", "text", "settings", "vault")),
            entry("ui.wizard", SCREEN),
            entry("ui.review", join(SCREEN, List.of("pack.proof", "ui.vault"))),
            entry("ui.settings", join(SCREEN, List.of("pack.proof", "ui.vault"))),
            entry("ui.vault", SCREEN),
            entry("ui.shell", join(SCREEN, List.of("ui.vault", "ui.wizard", "ui.review", "ui.settings"))),
            entry("cli", join(DOMAIN, EXPORTS, List.of("pack.proof", "wording", "course", "desk", "store", "store.jdbc", "vault", "settings"))));

    /// The composition root: it may import everything, so it has no rule of its own.
    private static final String APP = "app";

    /// The packages that have a rule, in a steady order.
    static List<String> packages() {
        return MAY_IMPORT.keySet().stream().sorted().toList();
    }

    /// Whether a class of package `from` may import `target`. Classes outside the root are nobody's business here.
    boolean allows(String from, JavaClass target) {
        if (!holds(target)) {
            return true;
        }
        Set<String> allowed = Set.copyOf(MAY_IMPORT.get(from));
        return packageOf(target).filter(p -> p.equals(from) || allowed.contains(p)).isPresent();
    }

    /// Whether the class lies in the root or below.
    boolean holds(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(root + ".");
    }

    /// The package of the table that a class belongs to: its own or the nearest above it. Empty if there is none.
    Optional<String> packageOf(JavaClass type) {
        if (!holds(type)) {
            return Optional.empty();
        }
        String name = (type.getPackageName() + ".").substring(root.length() + 1);
        return Stream.concat(MAY_IMPORT.keySet().stream(), Stream.of(APP))
                .filter(known -> name.startsWith(known + "."))
                .max(Comparator.comparingInt(String::length));
    }

    @SafeVarargs
    private static List<String> join(Collection<String>... parts) {
        List<String> all = new ArrayList<>();
        for (Collection<String> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
