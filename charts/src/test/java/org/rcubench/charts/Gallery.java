package org.rcubench.charts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcubench.charts.theme.Paper;
import org.rcubench.results.Run;

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
    ReportOptions dark =
        new ReportOptions(
            Paper.DARK, Set.of(ReportOptions.Format.values()), 2, List.of(), false, Map.of());
    Report.draw(List.of(SyntheticRuns.twoCores()), folder.resolve("dark"), dark);
    Run older = SyntheticRuns.twoCores(new SyntheticRun().runId("20260203-101112"), 1);
    Run newer =
        SyntheticRuns.twoCores(
            new SyntheticRun().runId("20260203-120000").jvm("25.0.1", "-Xms1g"), .8);
    Report.draw(List.of(older, newer), folder.resolve("two-jvms"));
    Run slow =
        SyntheticRuns.twoCores(
            new SyntheticRun().runId("20260204-080000").cores(4).cpuModel("Neoverse-N1"), 2.5);
    Run wide =
        SyntheticRuns.twoCores(
            new SyntheticRun()
                .runId("20260205-080000")
                .cores(8, 16)
                .cpuModel("Intel Core i9-9900K"),
            .6);
    Report.draw(
        List.of(older, slow, wide, SyntheticRuns.manyCores()), folder.resolve("four-machines"));
  }
}
