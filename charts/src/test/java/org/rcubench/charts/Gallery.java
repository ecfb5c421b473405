package org.rcubench.charts;

import java.nio.file.Path;
import java.util.List;

/** Draws synthetic runs to look at: {@code java ... org.rcubench.charts.Gallery FOLDER}. */
public final class Gallery {
  private Gallery() {}

  /**
   * Draws.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    Report.draw(List.of(SyntheticRuns.twoCores()), folder.resolve("two-cores"));
    Report.draw(List.of(SyntheticRuns.manyCores()), folder.resolve("many-cores"));
    Report.draw(List.of(SyntheticRuns.single()), folder.resolve("single"));
  }
}
