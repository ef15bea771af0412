package org.ashi.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;

/// What was counted over some days. Ids are the pack's; nothing tells who a patient is.
///
/// Counted are the intakes begun on these days that lie with the practitioner: handed in, or given up and kept.
///
/// @param intakes how many were counted
/// @param unreadable how many belong to these days and could not be read; they are in no other count but those of the forms
/// @param levels that count, each with its number, 0 included
/// @param causes by how often they came first, then by how often they were named
/// @param noCause intakes whose answers point toward no cause
/// @param options in the order met
/// @param review from handed in to first opened by a practitioner; missing are those not opened yet. Without those given up
/// @param reviewByLevel the same for each level
/// @param filling from begun to handed in, by form
/// @param pages how long each page was shown, and where forms were left
public record Figures(
        Span span,
        int intakes,
        int unreadable,
        Forms forms,
        Map<TriageLevel, Integer> levels,
        List<Cause> causes,
        int noCause,
        List<Choice> options,
        Open open,
        Times review,
        Map<TriageLevel, Times> reviewByLevel,
        Map<String, Times> filling,
        Pages pages) {

    /// What became of the forms begun.
    ///
    /// @param handedIn by the patient
    /// @param kept given up, and kept for the practitioner
    /// @param alerted not handed in yet, and an emergency was shown
    /// @param deleted given up, and nothing kept
    /// @param left not handed in yet: somebody fills it in, or it was left lying
    public record Forms(int handedIn, int kept, int alerted, int deleted, int left) {

        static final Forms NONE = new Forms(0, 0, 0, 0, 0);

        public int begun() {
            return handedIn + kept + alerted + deleted + left;
        }
    }

    /// @param first how often it was ranked first
    /// @param named how often it was among those named, first or not
    public record Cause(String id, int first, int named) {}

    /// @param statuses each with its number, 0 included
    /// @param planned how often a practitioner chose it in the plan
    public record Choice(String id, Map<OptionStatus, Integer> statuses, int planned) {
        public Choice {
            statuses = Collections.unmodifiableMap(new EnumMap<>(statuses));
        }
    }

    /// Safety questions without a usable answer.
    ///
    /// @param intakes with at least one
    /// @param questions most often open first
    public record Open(int intakes, List<Question> questions) {
        public Open {
            questions = List.copyOf(questions);
        }

        /// @param times in how many intakes it is open
        public record Question(String id, int times) {}

        /// All of all intakes together.
        public int total() {
            return questions.stream().mapToInt(Question::times).sum();
        }
    }

    /// @param pages in the order of the form
    /// @param unknown forms that were left and of which no page is known
    public record Pages(List<Page> pages, int unknown) {
        public Pages {
            pages = List.copyOf(pages);
        }

        /// @param times of the forms that were handed in and showed it, all looks of one patient together
        /// @param left how many of those given up and kept, or not handed in yet, came this far and no farther
        public record Page(String id, Times times, int left) {}

        /// Forms of which it is known where they were left.
        public int left() {
            return pages.stream().mapToInt(Page::left).sum();
        }
    }

    public Figures {
        levels = Collections.unmodifiableMap(new EnumMap<>(levels));
        causes = List.copyOf(causes);
        options = List.copyOf(options);
        reviewByLevel = Collections.unmodifiableMap(new EnumMap<>(reviewByLevel));
        filling = Collections.unmodifiableMap(new TreeMap<>(filling));
    }

    /// The levels, most urgent first.
    public static List<TriageLevel> worstFirst() {
        var all = new ArrayList<>(List.of(TriageLevel.values()));
        Collections.reverse(all);
        return List.copyOf(all);
    }
}
