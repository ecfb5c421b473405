package org.rcubench.bench.record;

import static java.util.stream.Collectors.toSet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rcubench.bench.conduct.Finished;
import org.rcubench.bench.plan.Plan;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;

/**
 * The finished forks of a run, one file each, whole or absent. Everything else in a run's folder is
 * made from them; an interrupted run goes on from them. The files are Java serialization, which JMH
 * itself uses between its processes, and are read only by the jar that wrote them.
 */
public final class Journal {
  private static final String SUFFIX = ".fork";

  // The limits are far above any fork's needs: they keep a foreign file from exhausting the stack
  // or the heap.
  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=40;maxarray=10000000;"
              + "org.rcubench.bench.record.Journal$Entry;"
              + "org.rcubench.bench.conduct.Finished$*;org.openjdk.jmh.**;"
              + "java.lang.*;java.util.*;java.util.concurrent.*;!*");

  private Journal() {}

  /**
   * A finished fork.
   *
   * @param cell the id of its cell
   * @param round its round
   * @param finished what it left
   */
  public record Entry(String cell, int round, Finished finished) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The forks that are on disk.
   *
   * @param entries by cell and round
   * @param damaged files that could not be read; their forks will run again
   */
  public record Contents(Map<String, Entry> entries, List<Path> damaged) {
    public static Contents empty() {
      return new Contents(Map.of(), List.of());
    }

    /**
     * Refuses a plan that has no place for a finished fork, which would be lost from the samples.
     */
    public void requireAllIn(Plan plan) {
      Set<String> planned =
          plan.forks().stream().map(fork -> key(fork.cell().id(), fork.round())).collect(toSet());
      for (String finished : new TreeSet<>(entries.keySet())) {
        if (!planned.contains(finished)) {
          throw new UsageException(
              "the run holds a finished fork that can no longer be planned (%s): if it is a peer's,"
                      .formatted(finished)
                  + " build the peers again (scripts/peers/run --build-only)");
        }
      }
    }

    /** The finished fork of this cell and round, or null. */
    public Entry of(Plan.Fork fork) {
      return entries.get(key(fork.cell().id(), fork.round()));
    }
  }

  static void write(Path folder, Plan.Fork fork, Finished finished) {
    Entry entry = new Entry(fork.cell().id(), fork.round(), finished);
    AtomicFile.write(
        folder.resolve("%05d%s".formatted(fork.number(), SUFFIX)),
        out -> {
          ObjectOutputStream objects = new ObjectOutputStream(out);
          objects.writeObject(entry);
          objects.flush();
        });
  }

  public static Contents read(Path folder) {
    Map<String, Entry> entries = new HashMap<>();
    List<Path> damaged = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        Entry entry = entry(file);
        entries.put(key(entry.cell(), entry.round()), entry);
      } catch (IOException | ClassNotFoundException | RuntimeException e) {
        damaged.add(file);
      }
    }
    return new Contents(entries, damaged);
  }

  /** Whether no fork has finished yet. */
  public static boolean isEmpty(Path folder) {
    return files(folder).isEmpty();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new ResultsException("cannot read %s: %s".formatted(folder, Reasons.of(e)), e);
    }
  }

  private static Entry entry(Path file) throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects =
        new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      objects.setObjectInputFilter(FILTER);
      return (Entry) objects.readObject();
    }
  }

  private static String key(String cell, int round) {
    return cell + " #" + round;
  }
}
