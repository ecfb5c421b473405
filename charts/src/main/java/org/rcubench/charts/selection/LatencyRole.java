package org.rcubench.charts.selection;

import java.util.Arrays;
import java.util.List;
import org.rcubench.results.latency.LatencyInterval;

/** What logs of latencies tell of, a kind of figure each. */
public enum LatencyRole {
  READER(
      LatencyInterval.READER,
      "reader-latency",
      "Read latency by percentile",
      "latency of a read",
      "A latency includes a look at the clock"),
  UPDATER(
      LatencyInterval.UPDATER,
      "updater-latency",
      "Update latency by percentile",
      "latency of an update",
      "An update is measured from when it was due"),
  AGE(
      LatencyInterval.AGE,
      "read-age",
      "Age of what is read, by percentile",
      "age of what is read",
      "An age is the time since what is read was published");

  private static final List<String> PACES = List.of("updateRate", "graceRate");
  private static final List<String> UNPACED = List.of("", "0", "max");

  private final String tag;
  private final String id;
  private final String title;
  private final String axis;
  private final String note;

  LatencyRole(String tag, String id, String title, String axis, String note) {
    this.tag = tag;
    this.id = id;
    this.title = title;
    this.axis = axis;
    this.note = note;
  }

  /** The tag of its lines in a log. */
  String tag() {
    return tag;
  }

  /** {@return how the ids of its figures begin} */
  public String id() {
    return id;
  }

  /** {@return how the titles of its figures begin} */
  public String title() {
    return title;
  }

  /** {@return what the axis says} */
  public String axis() {
    return axis;
  }

  /**
   * What one must know of its numbers.
   *
   * @param setting where they were measured
   * @return a sentence
   */
  public String note(ForkSetting setting) {
    boolean due = PACES.stream().anyMatch(name -> !UNPACED.contains(setting.param(name)));
    return this == UPDATER && !due ? READER.note : note;
  }

  /** {@return all roles, in their order} */
  public static List<LatencyRole> all() {
    return Arrays.asList(values());
  }
}
