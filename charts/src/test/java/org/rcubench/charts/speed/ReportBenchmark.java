package org.rcubench.charts.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rcubench.charts.DrawnReport;
import org.rcubench.charts.Report;
import org.rcubench.results.Run;

/**
 * A report of 100,000 samples, from the CSV to the page, in a JVM that has just started: what
 * somebody waits for who types {@code report}. It must take less than 10 seconds on two cores and
 * less than 512 MB.
 *
 * <p>One fork, for JMH adds counters up over forks.
 *
 * <pre>mvn -q -pl charts -am -P report-speed process-test-classes</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx320m", "-Djava.awt.headless=true"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ReportBenchmark {
  private static final String RESIDENT = "VmHWM:";

  private Path folder;

  /** What the report took besides time; 0 where the operating system does not tell. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Memory {
    /** The most that the heap held, garbage included, in MiB. */
    public double peakHeap;

    /** The most that the process held of the machine's memory, in MiB. */
    public double peakResident;

    void reset() {
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    void read() throws IOException {
      peakHeap = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 0x1p20;
      Path status = Path.of("/proc/self/status");
      if (Files.exists(status)) {
        try (Stream<String> lines = Files.lines(status)) {
          peakResident =
              lines
                  .filter(line -> line.startsWith(RESIDENT))
                  .mapToDouble(line -> Double.parseDouble(line.split("\\s+", -1)[1]) / 1024)
                  .findFirst()
                  .orElse(0);
        }
      }
    }

    private static Stream<MemoryPoolMXBean> pools() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP);
    }
  }

  /**
   * Writes the run.
   *
   * @throws IOException if there is no temporary folder
   */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("report-speed");
    LargeRun.write(folder);
  }

  /**
   * Removes it.
   *
   * @throws IOException if it cannot be removed
   */
  @TearDown
  public void remove() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Reads the run and draws all of it.
   *
   * @param memory takes what that needed
   * @return the report
   * @throws IOException if the process cannot be looked at
   */
  @Benchmark
  public DrawnReport report(Memory memory) throws IOException {
    memory.reset();
    DrawnReport report = Report.draw(List.of(Run.load(folder)), folder);
    memory.read();
    return report;
  }
}
