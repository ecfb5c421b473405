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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.rcubench.bench.conduct.Finished;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Plan;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.text.BenchmarkNames;

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
              + "org.rcubench.bench.record.Journal$*;"
              + "org.rcubench.bench.conduct.Finished$*;org.openjdk.jmh.**;"
              + "java.lang.*;java.util.*;java.util.concurrent.*;!*");

  private Journal() {}

  /** What tells a fork from every other of its run: what tells its cell, and its number in it. */
  private record Key(
      String benchmark,
      Mode mode,
      SortedMap<String, String> params,
      int threads,
      List<Integer> groups,
      int fork)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    static Key of(Plan.Fork fork) {
      Cell cell = fork.cell();
      return new Key(
          cell.benchmark(),
          cell.mode(),
          cell.params(),
          cell.threads(),
          cell.groups(),
          fork.number());
    }

    String words() {
      return "%s %s, fork %d"
          .formatted(BenchmarkNames.shortName(benchmark), BenchmarkNames.params(params), fork);
    }
  }

  private record Entry(Key key, Finished finished) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The forks that are on disk. */
  public static final class Contents {
    private final Map<Key, Finished> finished = new LinkedHashMap<>();
    private final List<Path> damaged = new ArrayList<>();

    /** {@return files that could not be read; their forks will run again} */
    public List<Path> damaged() {
      return damaged;
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
      return finished.isEmpty();
    }

    /**
     * Refuses a plan that has no place for a finished fork, which would be lost from the samples.
     */
    public void requireAllIn(Plan plan) {
      Set<Key> planned = plan.forks().stream().map(Key::of).collect(toSet());
      for (Key key : finished.keySet()) {
        if (!planned.contains(key)) {
          throw new UsageException(
              "the run holds a finished fork that can no longer be planned (%s): if it is a peer's,"
                      .formatted(key.words())
                  + " build the peers again (scripts/peers/run --build-only)");
        }
      }
    }

    /** {@return what this fork left; empty if it has not finished} */
    public Optional<Finished> of(Plan.Fork fork) {
      return Optional.ofNullable(finished.get(Key.of(fork)));
    }
  }

  static void write(Path folder, Plan.Fork fork, Finished finished) {
    Entry entry = new Entry(Key.of(fork), finished);
    AtomicFile.write(
        folder.resolve("%05d%s".formatted(fork.place(), SUFFIX)),
        out -> {
          ObjectOutputStream objects = new ObjectOutputStream(out);
          objects.writeObject(entry);
          objects.flush();
        });
  }

  public static Contents read(Path folder) {
    Contents contents = new Contents();
    for (Path file : files(folder)) {
      try {
        Entry entry = entry(file);
        contents.finished.put(entry.key(), entry.finished());
      } catch (IOException | ClassNotFoundException | RuntimeException e) {
        contents.damaged.add(file);
      }
    }
    return contents;
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
}
