package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.vault.Epoch;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import org.ashi.vault.VaultException;
import org.ashi.vault.VerifyingKey;
import org.ashi.vault.Workstation;

/// What everybody may know of a practice, as far as its root key signed it. What it did not sign is left out.
///
/// @param people who can unlock, the sheet among them
/// @param former who left
/// @param clean nothing had to be left out
record Known(
        Practice practice,
        NavigableMap<Integer, Epoch> epochs,
        Map<UUID, VerifyingKey> workstations,
        List<Person> people,
        List<Person> former,
        boolean clean) {

    /// Empty where no practice was set up.
    ///
    /// @throws VaultException if the practice itself is not genuine
    static Optional<Known> read(Connection c) throws SQLException {
        var practice = KeyTables.practice(c);
        return practice.isEmpty() ? Optional.empty() : Optional.of(read(c, practice.get()));
    }

    private static Known read(Connection c, Practice practice) throws SQLException {
        var epochs = KeyTables.epochs(c);
        var stations = KeyTables.workstations(c);
        var people = KeyTables.people(c, true);
        var former = KeyTables.people(c, false);
        var goodEpochs = genuine(epochs.rows().stream(), e -> () -> e.verify(practice));
        var goodStations = genuine(stations.rows().stream(), w -> () -> w.verify(practice));
        var goodPeople = genuine(people.rows().stream(), p -> () -> p.verify(practice));
        var goodFormer = genuine(former.rows().stream(), p -> () -> p.verify(practice));
        var all = Stream.of(epochs, stations, people, former);
        var written = all.mapToLong(readable -> readable.rows().size() + readable.leftOut()).sum();
        var good = goodEpochs.size() + goodStations.size() + goodPeople.size() + goodFormer.size();
        return new Known(
                practice,
                new TreeMap<>(goodEpochs.stream().collect(Collectors.toMap(Epoch::number, Function.identity()))),
                goodStations.stream().collect(Collectors.toMap(Workstation::id, Workstation::key)),
                goodPeople,
                goodFormer,
                written == good);
    }

    private static <T> List<T> genuine(Stream<T> all, Function<T, Runnable> check) {
        return all.filter(one -> {
                    try {
                        check.apply(one).run();
                        return true;
                    } catch (VaultException notGenuine) {
                        return false;
                    }
                })
                .toList();
    }

    Optional<Epoch> newestEpoch() {
        return Optional.ofNullable(epochs.lastEntry()).map(Map.Entry::getValue);
    }

    Optional<Person> person(UUID id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// @throws VaultException if the practice knows no such workstation
    VerifyingKey workstation(UUID id) {
        var key = workstations.get(id);
        if (key == null) {
            throw new VaultException(VaultException.Reason.NOT_GENUINE);
        }
        return key;
    }
}
