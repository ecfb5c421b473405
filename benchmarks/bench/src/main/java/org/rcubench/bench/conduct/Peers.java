package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Params;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.results.files.Reasons;

/**
 * Programs that measure outside of JMH what some benchmarks of ours measure in it, to be compared
 * in one run. A program's name is the id in the column {@code strategy}. Called with {@code list}
 * it prints the benchmarks that it knows, one a line; {@link PeerRunner} says how it is run.
 */
public final class Peers {
  private final Map<String, Peer> byStrategy;

  private Peers(Map<String, Peer> byStrategy) {
    this.byStrategy = byStrategy;
  }

  private record Peer(Path program, Set<String> benchmarks) {}

  public static Peers none() {
    return new Peers(Map.of());
  }

  /** The programs of a folder. */
  public static Peers in(Path folder) {
    Map<String, Peer> peers = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> programs =
          files.filter(Files::isRegularFile).filter(Files::isExecutable).sorted().toList();
      for (Path program : programs) {
        peers.put(program.getFileName().toString(), new Peer(program, benchmarks(program)));
      }
    } catch (IOException e) {
      throw new UsageException(
          "--peers %s: cannot read the folder: %s".formatted(folder, Reasons.of(e)), e);
    }
    if (peers.isEmpty()) {
      throw new UsageException(
          "--peers %s: no program is there; scripts/peers/run builds some".formatted(folder));
    }
    return new Peers(peers);
  }

  private static Set<String> benchmarks(Path program) {
    try {
      Process process =
          new ProcessBuilder(program.toAbsolutePath().toString(), "list")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() == 0 && !printed.isBlank()) {
        return new LinkedHashSet<>(printed.lines().toList());
      }
    } catch (IOException e) {
      throw new UsageException("--peers: cannot run %s: %s".formatted(program, Reasons.of(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new UsageException(
        "--peers: %s is no peer: it does not list benchmarks".formatted(program));
  }

  /** Cells, and beside those whose benchmark a peer knows, the same of the peer. */
  public List<Cell> join(List<Cell> cells) {
    Set<Cell> joined = new LinkedHashSet<>(cells);
    byStrategy.forEach(
        (strategy, peer) ->
            cells.stream()
                .filter(cell -> peer.benchmarks().contains(cell.benchmark()))
                .filter(cell -> cell.mode() == Mode.Throughput)
                .forEach(cell -> joined.add(under(strategy, cell))));
    return new ArrayList<>(joined);
  }

  public boolean measures(Cell cell) {
    return byStrategy.containsKey(strategy(cell));
  }

  /** The program that measures such a cell. */
  Path program(Cell cell) {
    return byStrategy.get(strategy(cell)).program();
  }

  private static String strategy(Cell cell) {
    return cell.params().getOrDefault(Params.STRATEGY, "");
  }

  private static Cell under(String strategy, Cell cell) {
    SortedMap<String, String> params = new TreeMap<>(cell.params());
    params.put(Params.STRATEGY, strategy);
    return new Cell(
        cell.benchmark(),
        cell.mode(),
        params,
        cell.threads(),
        cell.groups(),
        cell.forks(),
        cell.timing(),
        cell.requested());
  }
}
