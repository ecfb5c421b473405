package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rcubench.bench.plan.Cell;
import org.rcubench.bench.plan.Params;
import org.rcubench.bench.plan.Plan;
import org.rcubench.bench.plan.Timing;
import org.rcubench.results.files.Reasons;
import org.rcubench.results.files.ResultsException;
import org.rcubench.results.samples.Sample;

/**
 * Runs one fork of a peer: {@code PROGRAM run BENCHMARK --run-id ID --fork N --threads N
 * --warmup-iterations N --warmup-millis N --iterations N --millis N}, and an option for each
 * further parameter of the cell. The program writes samples to its standard output.
 */
public final class PeerRunner {
  private static final long PATIENCE_SECONDS = 60;

  private final Peers peers;
  private final String runId;

  public PeerRunner(Peers peers, String runId) {
    this.peers = peers;
    this.runId = runId;
  }

  public ForkOutcome run(Plan.Fork fork) {
    Path program = peers.program(fork.cell());
    try {
      Path printed = Files.createTempFile("peer", ".csv");
      Path complaints = Files.createTempFile("peer", ".txt");
      try {
        Process process =
            new ProcessBuilder(command(program, fork))
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile())
                .start();
        String failure = failure(process, fork.cell().timing());
        return failure.isEmpty()
            ? read(program, fork, Files.readString(printed, UTF_8))
            : ForkOutcome.failed(Files.readString(complaints, UTF_8) + program + failure);
      } finally {
        Files.delete(printed);
        Files.delete(complaints);
      }
    } catch (IOException e) {
      return ForkOutcome.failed("%s: %s".formatted(program, Reasons.of(e)));
    }
  }

  private List<String> command(Path program, Plan.Fork fork) {
    Cell cell = fork.cell();
    Timing timing = cell.timing();
    List<String> words =
        new ArrayList<>(
            List.of(
                program.toAbsolutePath().toString(),
                "run",
                cell.benchmark(),
                "--run-id",
                runId,
                "--fork",
                Integer.toString(fork.number()),
                "--threads",
                Integer.toString(cell.threads()),
                "--warmup-iterations",
                Integer.toString(timing.warmupIterations()),
                "--warmup-millis",
                Long.toString(millis(timing.warmupTime().convertTo(TimeUnit.NANOSECONDS))),
                "--iterations",
                Integer.toString(timing.measurementIterations()),
                "--millis",
                Long.toString(millis(timing.measurementTime().convertTo(TimeUnit.NANOSECONDS)))));
    cell.params()
        .forEach(
            (name, value) -> {
              if (!name.equals(Params.STRATEGY)) {
                words.add("--" + name);
                words.add(value);
              }
            });
    return words;
  }

  private static long millis(long nanos) {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
  }

  /** Why the process came to nothing; empty if it did not. */
  private static String failure(Process process, Timing timing) {
    long seconds = PATIENCE_SECONDS + TimeUnit.NANOSECONDS.toSeconds(10 * timing.nanos());
    try {
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        return " did not end within %d s".formatted(seconds);
      }
      return process.exitValue() == 0 ? "" : " ended with status " + process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return " was interrupted";
    } finally {
      process.destroyForcibly();
    }
  }

  private static ForkOutcome read(Path program, Plan.Fork fork, String csv) {
    Finished.ByPeer finished = new Finished.ByPeer(program.getFileName().toString(), csv);
    try {
      List<Sample> samples = finished.samples();
      if (samples.isEmpty() || !samples.stream().allMatch(sample -> isOf(fork, sample))) {
        return ForkOutcome.failed(
            "%s did not measure what it was asked:%n%s".formatted(program, csv));
      }
      return ForkOutcome.of(finished);
    } catch (ResultsException e) {
      return ForkOutcome.failed(e.getMessage());
    }
  }

  private static boolean isOf(Plan.Fork fork, Sample sample) {
    Cell cell = fork.cell();
    return sample.benchmark().equals(cell.benchmark())
        && sample.strategy().equals(cell.params().get(Params.STRATEGY))
        && sample.fork() == fork.number();
  }
}
