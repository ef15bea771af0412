package org.ashi.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What this computer remembers of its backups.
///
/// @param places where backups went, the one of the latest news first; not more than [#MOST_PLACES], but [#second] always
/// @param second where each day's backup also goes: another disk, best one that is kept elsewhere
public record BackupNews(List<Place> places, Optional<Path> second) {

    public static final BackupNews NONE = new BackupNews(List.of(), Optional.empty());

    public static final int MOST_PLACES = 8;

    public BackupNews {
        var lasting = second;
        var newestFirst = places.stream()
                .sorted(Comparator.comparing((Place p) -> lasting.equals(Optional.of(p.folder())))
                        .thenComparing(Place::latest)
                        .reversed())
                .limit(MOST_PLACES)
                .toList();
        places = newestFirst;
    }

    /// @param at when it was done
    /// @param backup folder of the backup
    public record Event(Instant at, Path backup) {}

    /// @param at when it was tried
    public record Failure(Instant at, BackupTrouble what) {}

    /// A folder that backups go to.
    ///
    /// @param made the last one that was made there
    /// @param verified the last one there that was restored on trial and found whole
    /// @param failure why the last try came to nothing; empty when it did not
    public record Place(Path folder, Optional<Event> made, Optional<Event> verified, Optional<Failure> failure) {

        static Place of(Path folder) {
            return new Place(folder, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Place made(Event now) {
            return new Place(folder, Optional.of(now), verified, Optional.empty());
        }

        public Place verified(Event now) {
            return new Place(folder, made, Optional.of(now), failure);
        }

        public Place failed(Failure now) {
            return new Place(folder, made, verified, Optional.of(now));
        }

        private Instant latest() {
            return Stream.of(made.map(Event::at), verified.map(Event::at), failure.map(Failure::at))
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }
    }

    /// The last one that was made anywhere.
    public Optional<Event> made() {
        return last(Place::made);
    }

    /// The last one anywhere that was restored on trial and found whole.
    public Optional<Event> verified() {
        return last(Place::verified);
    }

    private Optional<Event> last(Function<Place, Optional<Event>> which) {
        return places.stream().flatMap(p -> which.apply(p).stream()).max(Comparator.comparing(Event::at));
    }

    /// What is known of one place.
    public Place of(Path folder) {
        return places.stream().filter(p -> p.folder().equals(folder)).findFirst().orElseGet(() -> Place.of(folder));
    }

    public BackupNews with(Place now) {
        return new BackupNews(
                Stream.concat(Stream.of(now), places.stream().filter(p -> !p.folder().equals(now.folder())))
                        .toList(),
                second);
    }

    public BackupNews with(Optional<Path> nowSecond) {
        return new BackupNews(places, nowSecond);
    }
}
