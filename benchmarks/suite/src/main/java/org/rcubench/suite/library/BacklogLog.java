package org.rcubench.suite.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rcubench.results.backlog.BacklogFile;
import org.rcubench.results.backlog.BacklogPoint;

/**
 * The backlog of a fork over time. Written at the fork's end to the file that the launcher named by
 * {@link #PROPERTY}; to none if it named none.
 */
public final class BacklogLog {
  /** The system property that names the file. */
  public static final String PROPERTY = "rcubench.backlogFile";

  private final List<BacklogPoint> points = new ArrayList<>();
  private int iterations;

  BacklogLog() {}

  /** Takes in what one measured iteration was like. */
  void add(List<Flood.Look> looks) {
    iterations++;
    looks.forEach(
        look ->
            points.add(
                new BacklogPoint(iterations, look.nanos(), look.backlog(), look.heapBytes())));
  }

  List<BacklogPoint> points() {
    return points;
  }

  void write() {
    String file = System.getProperty(PROPERTY);
    if (file != null) {
      BacklogFile.write(Path.of(file), points);
    }
  }
}
