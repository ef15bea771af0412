package org.ashi.course;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.form.Question;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.pack.ProtocolPack;
import org.ashi.store.StoredIntake;

/// All visits of one patient, as far as staff have put them down to the same person.
///
/// @param visits oldest first
/// @param tracks degrees that at least one visit has
public record Course(List<StoredIntake> visits, List<Track> tracks) {
    public Course {
        visits = List.copyOf(visits);
        tracks = List.copyOf(tracks);
    }

    /// @param all in any order
    public static Course of(ProtocolPack pack, List<StoredIntake> all) {
        var sorted = all.stream()
                .sorted(Comparator.comparing((StoredIntake s) -> s.intake().startedAt())
                        .thenComparing(s -> s.intake().id()))
                .toList();
        var visits = sorted.stream().map(s -> Visit.of(pack, s)).toList();
        var tracks = visits.stream()
                .flatMap(v -> v.said().keySet().stream())
                .distinct()
                .flatMap(id -> pack.question(id).flatMap(q -> track(q, visits)).stream())
                .filter(Track::any)
                .toList();
        return new Course(sorted, tracks);
    }

    private static Optional<Track> track(Question question, List<Visit> visits) {
        var said = visits.stream().map(v -> v.on(question.id())).toList();
        return Measure.of(question, new Change(question.id(), new Said.NotAsked(), new Said.NotAsked()))
                .map(m -> new Track(
                        question.id(), m.scale(), said, said.stream().map(s -> Measure.degree(question, s)).toList()));
    }

    /// Something unwanted that was put down at any of the visits, oldest first.
    public List<Entry> harms() {
        return deeds(Deed.Harmed.class);
    }

    /// Scores of instruments that were filled in elsewhere.
    public List<Entry> scores() {
        return deeds(Deed.Scored.class);
    }

    private List<Entry> deeds(Class<? extends Deed> kind) {
        return visits.stream()
                .flatMap(v -> v.intake().review().entries().stream())
                .filter(e -> kind.isInstance(e.deed()))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    /// The visit before another, or the one after it where it is the first.
    public Optional<StoredIntake> besides(StoredIntake visit) {
        var ids = visits.stream().map(v -> v.intake().id()).toList();
        var at = ids.indexOf(visit.intake().id());
        if (at < 0 || visits.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(visits.get(at > 0 ? at - 1 : 1));
    }

    /// The newest visits first.
    public Stream<StoredIntake> newestFirst() {
        return visits.reversed().stream();
    }
}
