package org.rcubench.charts.figure;

/** Says why a figure cannot be drawn. */
final class Absence {
  private Absence() {}

  static String of(String workload, LineSet nothing) {
    return nothing.rows().isEmpty()
        ? "the run did not measure how fast the workload %s is".formatted(workload)
        : "nothing that the run measured of the workload %s can be drawn: %s"
            .formatted(workload, String.join("; ", nothing.notes()));
  }
}
