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
import org.ashi.vault.Roster;
import org.ashi.vault.VaultException;
import org.ashi.vault.VerifyingKey;
import org.ashi.vault.Workstation;

/// What everybody may know of a practice, as far as its root key signed it. What it did not sign is left out.
///
/// @param people who can unlock, the sheet among them: those whom the roster names
/// @param former who left
/// @param roster who belongs to the practice; empty for an archive from before there was one, until a practitioner unlocks
/// @param state how what the archive holds compares with the roster
/// @param clean nothing had to be left out
/// @param mark of the state that this is of, see [KeyTables#mark]
record Known(
        Practice practice,
        NavigableMap<Integer, Epoch> epochs,
        Map<UUID, VerifyingKey> workstations,
        List<Person> people,
        List<Person> former,
        Optional<Roster> roster,
        State state,
        boolean clean,
        long mark) {

    /// How the archive compares with its roster.
    enum State {
        /// Everybody it names is there, and the newest epoch.
        WHOLE,
        /// Somebody whom it names is missing or not genuine.
        PEOPLE_MISSING,
        /// It is not genuine, or the newest epoch is not the one that it names.
        FORGED
    }

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
        var signed = genuine(people.rows().stream(), p -> () -> p.verify(practice));
        var goodFormer = genuine(former.rows().stream(), p -> () -> p.verify(practice));
        var written = Stream.of(epochs, stations, people, former)
                .mapToLong(readable -> readable.rows().size() + readable.leftOut())
                .sum();
        var sorted = new TreeMap<>(goodEpochs.stream().collect(Collectors.toMap(Epoch::number, Function.identity())));
        var found = roster(c, practice);
        var named = signed.stream()
                .filter(p -> found.roster().map(r -> r.names(practice.id(), p)).orElse(true))
                .toList();
        var good = goodEpochs.size() + goodStations.size() + named.size() + goodFormer.size();
        return new Known(
                practice,
                sorted,
                goodStations.stream().collect(Collectors.toMap(Workstation::id, Workstation::key)),
                named,
                goodFormer,
                found.roster(),
                state(found, sorted, named.size()),
                written == good,
                KeyTables.hasRoster(c) ? KeyTables.mark(c) : KeyTables.NO_MARK);
    }

    /// @param forged there is one that is not genuine
    private record Found(Optional<Roster> roster, boolean forged) {}

    private static Found roster(Connection c, Practice practice) throws SQLException {
        try {
            var roster = KeyTables.roster(c);
            roster.ifPresent(r -> r.verify(practice));
            return new Found(roster, false);
        } catch (VaultException notGenuine) {
            return new Found(Optional.empty(), true);
        }
    }

    private static State state(Found found, NavigableMap<Integer, Epoch> epochs, int named) {
        if (found.forged()) {
            return State.FORGED;
        }
        if (found.roster().isEmpty()) {
            return State.WHOLE;
        }
        var roster = found.roster().get();
        if (epochs.isEmpty() || epochs.lastKey() != roster.epoch()) {
            return State.FORGED;
        }
        return named == roster.members().size() ? State.WHOLE : State.PEOPLE_MISSING;
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

    /// 0 where there is no roster.
    long version() {
        return roster.map(Roster::version).orElse(0L);
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
