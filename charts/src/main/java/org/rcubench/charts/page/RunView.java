package org.rcubench.charts.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rcubench.charts.figure.Figure;
import org.rcubench.charts.plot.Size;

/**
 * What the template sees of a run, or of a section that compares runs.
 *
 * @param number its place on the page, from 1
 * @param heading what it is called
 * @param line where it was measured, and when; or which runs it compares
 * @param claims the claims, or none
 * @param figures the figures that were drawn
 * @param absences the others
 * @param environment where and how it was measured, or none
 */
record RunView(
    int number,
    String heading,
    String line,
    List<ClaimsView> claims,
    List<Drawn> figures,
    List<Absent> absences,
    List<Surroundings> environment) {

  /** A figure that was drawn. */
  record Drawn(
      String anchor,
      String title,
      String description,
      Size size,
      String dataUri,
      String darkDataUri,
      List<String> notes,
      TableView table) {}

  /** A figure that was not drawn. */
  record Absent(String anchor, String title, String reason) {}

  /** Where and how a run was measured. */
  record Surroundings(List<EnvironmentTable.Entry> entries) {}

  /** {@return whether there are figures} */
  boolean illustrated() {
    return !figures.isEmpty();
  }

  /** {@return whether figures are missing} */
  boolean absent() {
    return !absences.isEmpty();
  }

  /** {@return how many figures are missing} */
  int absenceCount() {
    return absences.size();
  }

  static RunView of(RunSection section, int number, Map<String, String> swatches, Anchors anchors) {
    List<ClaimsView> claims = ClaimsView.of(section.findings(), number, anchors);
    List<Drawn> figures = new ArrayList<>();
    List<Absent> absences = new ArrayList<>();
    for (RunSection.Entry entry : section.entries()) {
      if (entry instanceof RunSection.Picture picture) {
        figures.add(drawn(picture, anchors.of(picture.figure().id(), number), swatches));
      } else if (entry instanceof RunSection.Absence absence) {
        Figure.Absent figure = absence.figure();
        absences.add(new Absent(anchors.of(figure.id(), number), figure.title(), figure.reason()));
      }
    }
    return new RunView(
        number,
        section.title(),
        line(section),
        claims,
        List.copyOf(figures),
        List.copyOf(absences),
        section.environment().stream()
            .map(environment -> new Surroundings(EnvironmentTable.of(environment)))
            .toList());
  }

  private static Drawn drawn(
      RunSection.Picture picture, String anchor, Map<String, String> swatches) {
    Figure.Drawable figure = picture.figure();
    return new Drawn(
        anchor,
        figure.title(),
        figure.description(),
        figure.size(),
        picture.dataUri(),
        picture.darkDataUri(),
        figure.notes(),
        TableView.of(figure.table(), swatches));
  }

  private static String line(RunSection section) {
    return section
        .environment()
        .map(environment -> ", " + environment.startedAt().split("T", 2)[0])
        .map(section.summary()::concat)
        .orElse(section.summary());
  }
}
