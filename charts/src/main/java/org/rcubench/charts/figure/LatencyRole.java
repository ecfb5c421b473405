package org.rcubench.charts.figure;

import java.util.Arrays;
import java.util.List;
import org.rcubench.results.latency.LatencyInterval;

/** What logs of latencies tell of, a kind of figure each. */
enum LatencyRole {
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

  /** How the ids of its figures begin. */
  String id() {
    return id;
  }

  String title() {
    return title;
  }

  String axis() {
    return axis;
  }

  /** What a reader must know of numbers in a setting. */
  String note(ForkSetting setting) {
    boolean due = PACES.stream().anyMatch(name -> !UNPACED.contains(setting.param(name)));
    return this == UPDATER && !due ? READER.note : note;
  }

  static List<LatencyRole> all() {
    return Arrays.asList(values());
  }
}
