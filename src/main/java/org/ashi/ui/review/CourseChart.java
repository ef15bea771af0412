package org.ashi.ui.review;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import org.ashi.course.Course;
import org.ashi.course.Track;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// Pain from 0 to 10 at each visit. A visit without an answer leaves a gap: the line is broken there. The table beside it says the
/// same in numbers.
final class CourseChart {

    /// Of the scale.
    private static final int MOST = 10;
    private static final int STEP = 2;

    private final Wording wording;
    private final Messages messages;

    CourseChart(Wording wording) {
        this.wording = wording;
        messages = wording.messages();
    }

    /// Each line under its own name, told apart by its points as well as by its colour.
    LineChart<String, Number> of(Course course) {
        var days = new CategoryAxis();
        days.setCategories(javafx.collections.FXCollections.observableArrayList(names(course)));
        var scale = new NumberAxis(messages.get("course.chart.axis"), 0, MOST, STEP);
        scale.setMinorTickVisible(false);
        var chart = new LineChart<>(days, scale);
        chart.setId("course-chart");
        chart.setAnimated(false);
        chart.setAccessibleText(messages.get("course.chart.spoken"));
        chart.getStyleClass().add("course-chart");
        var number = 0;
        for (var track : course.tracks().stream().filter(Track::scale).toList()) {
            lines(chart, track, names(course), number++);
        }
        chart.setLegendVisible(false);
        return chart;
    }

    /// Each visit's own, though two may be on one day.
    static List<String> names(Course course, Messages messages) {
        return IntStream.range(0, course.visits().size())
                .mapToObj(i -> messages.get(
                        "course.visit", i + 1, messages.shortDate(course.visits().get(i).intake().startedAt().atZone(messages.zone()).toLocalDate())))
                .toList();
    }

    private List<String> names(Course course) {
        return names(course, messages);
    }

    /// One line for each run of visits without a gap.
    private void lines(LineChart<String, Number> chart, Track track, List<String> names, int number) {
        var run = new XYChart.Series<String, Number>();
        for (int i = 0; i < names.size(); i++) {
            var degree = track.degrees().get(i);
            if (degree.isPresent()) {
                run.getData().add(new XYChart.Data<>(names.get(i), degree.getAsInt()));
            }
            if ((degree.isEmpty() || i == names.size() - 1) && !run.getData().isEmpty()) {
                run.setName(wording.label(track.questionId()));
                chart.getData().add(run);
                dress(run, number);
                run = new XYChart.Series<>();
            }
        }
    }

    private static void dress(XYChart.Series<String, Number> run, int number) {
        run.getNode().getStyleClass().add("course-line-" + number);
        run.getData().forEach(point -> point.getNode().getStyleClass().add("course-point-" + number));
    }
}
