package org.ashi.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What staff add.
///
/// @param note free text, may be empty, at most [#MAX_NOTE] characters
/// @param signOff who locked the record and when; empty until then
/// @param entries what was put down, oldest first; there are only ever more of them
public record Review(String note, Optional<SignOff> signOff, List<Entry> entries) {

    public static final int MAX_NOTE = 20_000;
    public static final int MOST_ENTRIES = 500;
    public static final Review NONE = new Review("", Optional.empty(), List.of());

    public Review {
        entries = List.copyOf(entries);
        if (note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("a note has at most " + MAX_NOTE + " characters");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("a record has at most " + MOST_ENTRIES + " entries");
        }
    }

    /// @param by the practitioner's name, not blank
    public record SignOff(String by, Instant at) {
        public SignOff {
            if (by.isBlank()) {
                throw new IllegalArgumentException("a sign-off needs a name");
            }
        }
    }

    public Review withNote(String newNote) {
        return new Review(newNote, signOff, entries);
    }

    public Review signed(SignOff by) {
        return new Review(note, Optional.of(by), entries);
    }

    public Review with(Entry entry) {
        return new Review(note, signOff, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    /// Whether this is an earlier review with nothing but more entries and perhaps another note or a sign-off.
    public boolean follows(Review earlier) {
        return entries.size() >= earlier.entries.size()
                && entries.subList(0, earlier.entries.size()).equals(earlier.entries);
    }

    /// The plan as it stands.
    public Plan plan() {
        return last(Deed.Planned.class).map(Deed.Planned::plan).orElse(Plan.NONE);
    }

    /// The level that staff set last; empty where the rules' level stands.
    public Optional<TriageLevel> levelSet() {
        return last(Deed.LevelSet.class).map(Deed.LevelSet::level);
    }

    /// The name of who looks after the record.
    public Optional<String> holder() {
        return entries.reversed().stream()
                .filter(e -> e.deed() instanceof Deed.TakenOn || e.deed() instanceof Deed.LetGo)
                .findFirst()
                .filter(e -> e.deed() instanceof Deed.TakenOn)
                .map(Entry::by);
    }

    /// What all intakes of the same patient share, where staff have matched them.
    public Optional<UUID> patient() {
        return entries.reversed().stream()
                .map(Entry::deed)
                .filter(d -> d instanceof Deed.Matched || d instanceof Deed.Parted)
                .findFirst()
                .flatMap(d -> d instanceof Deed.Matched(UUID id) ? Optional.of(id) : Optional.empty());
    }

    /// Entries of one kind, oldest first.
    public <D extends Deed> Stream<D> deeds(Class<D> kind) {
        return entries.stream().map(Entry::deed).filter(kind::isInstance).map(kind::cast);
    }

    private <D extends Deed> Optional<D> last(Class<D> kind) {
        return deeds(kind).reduce((earlier, later) -> later);
    }

    @Override
    public String toString() {
        return "Review[…]";
    }
}
