package org.rcubench.bench.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.rcubench.bench.conduct.Console;
import org.rcubench.bench.plan.ThreadCounts;
import org.rcubench.bench.plan.UsageException;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.results.files.AtomicFile;
import org.rcubench.torture.Torture;
import org.rcubench.torture.TortureRequest;
import org.rcubench.torture.TortureResult;
import org.rcubench.torture.TortureSummary;
import org.rcubench.torture.Twin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tortures the RCU flavors, and twins that are broken on purpose. */
@Command(
    name = "torture",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tests the RCU library under stress: looks for grace periods that end too early and for"
          + " callbacks that go wrong.",
      "The age of an element is 0 while it is published, 1 once it has been replaced, and one more"
          + " after each further grace period: a section may see 0 and 1, and 2 or more is a"
          + " failure. Broken twins are tortured first, for up to 20 s each; a torture that does not"
          + " catch each of them fails."
    },
    footer = {"", "Exit status: 0 if all flavors passed and all twins were caught; 1 otherwise."})
final class TortureCommand implements Callable<ExitStatus> {
  private static final String ALL = "all";
  private static final String STDOUT = "-";
  private static final int MOST_READERS = 1_000;
  private static final int LONGEST_SECONDS = 7 * 24 * 60 * 60;
  private static final long SUMMARY_SECONDS = 30;

  @Option(
      names = "--flavor",
      paramLabel = "LIST",
      split = ",",
      description = "a flavor such as rcu-fenced, several separated by commas, or all; default all")
  private List<String> flavors = List.of(ALL);

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description =
          "how long the flavors are tortured in total; each gets the same share; default 60")
  private int seconds = 60;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "the number of reader threads; default two for each processor")
  private int threads = 2 * ThreadCounts.ofProcessors();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "repeats the random choices of another run; default random, printed")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = STDOUT,
      description = "also write the result as JSON; without a file, print it and nothing else")
  private Optional<String> json = Optional.empty();

  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final CountDownLatch summarized = new CountDownLatch(1);

  @Override
  public ExitStatus call() {
    TortureRequest request = request();
    requireWritable();
    boolean onlyJson = json.equals(Optional.of(STDOUT));
    Console console = Console.of(Optional.empty());
    PrintStream out =
        onlyJson ? new PrintStream(OutputStream.nullOutputStream(), false, UTF_8) : console.out();

    Thread shutdown = new Thread(this::waitForSummary);
    Runtime.getRuntime().addShutdownHook(shutdown);
    TortureResult result =
        new Torture(request, out, console.terminal() && !onlyJson, interrupted::get).run();
    out.print("\n" + TortureSummary.of(result));
    out.flush();
    write(result, console.out());
    summarized.countDown();
    if (!interrupted.get()) {
      Runtime.getRuntime().removeShutdownHook(shutdown);
    }
    if (!result.passed() && !result.interrupted()) {
      System.err.println("error: the torture failed; repeat it with --seed " + request.seed());
    }
    return result.passed() ? ExitStatus.FINE : ExitStatus.FAILED;
  }

  private TortureRequest request() {
    require("--seconds", seconds, LONGEST_SECONDS);
    require("--threads", threads, MOST_READERS);
    Map<String, String> leftOut = new TreeMap<>();
    List<RcuFlavor> chosen = new ArrayList<>();
    boolean all = flavors.contains(ALL);
    for (RcuFlavor flavor : all ? List.of(RcuFlavor.values()) : named()) {
      Optional<String> reason = obstacle(flavor);
      if (reason.isEmpty()) {
        chosen.add(flavor);
      } else if (all) {
        leftOut.put(flavor.id(), reason.get());
      } else {
        throw new UsageException(
            "--flavor %s: cannot be tortured: %s".formatted(flavor.id(), reason.get()));
      }
    }
    List<Twin> twins = new ArrayList<>();
    for (Twin twin : Twin.values()) {
      twin.obstacle()
          .ifPresentOrElse(reason -> leftOut.put(twin.id(), reason), () -> twins.add(twin));
    }
    return new TortureRequest(
        chosen,
        leftOut,
        twins,
        Duration.ofSeconds(seconds),
        threads,
        seed.orElseGet(() -> RandomGenerator.getDefault().nextLong(1L << 32)));
  }

  private Set<RcuFlavor> named() {
    Set<RcuFlavor> named = new LinkedHashSet<>();
    for (String id : flavors) {
      named.add(
          RcuFlavor.named(id)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--flavor %s: there are: all, %s"
                              .formatted(id, String.join(", ", RcuFlavor.ids())))));
    }
    return named;
  }

  private static Optional<String> obstacle(RcuFlavor flavor) {
    return flavor.hasGracePeriods()
        ? flavor.unavailability()
        : Optional.of("it has no grace periods");
  }

  private static void require(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new UsageException("%s %d: expected 1 to %d".formatted(option, value, most));
    }
  }

  /** Reports it now rather than after the torture. */
  private void requireWritable() {
    json.filter(file -> !file.equals(STDOUT))
        .map(file -> Path.of(file).toAbsolutePath())
        .filter(file -> Files.isDirectory(file) || !Files.isWritable(file.getParent()))
        .ifPresent(
            file -> {
              throw new UsageException("--json %s: cannot write there".formatted(file));
            });
  }

  private void write(TortureResult result, PrintStream out) {
    json.ifPresent(
        file -> {
          if (file.equals(STDOUT)) {
            out.println(result.json());
          } else {
            AtomicFile.writeText(Path.of(file), text -> text.write(result.json() + "\n"));
          }
        });
  }

  /** Stops the torture when the process is asked to end, and waits for the results so far. */
  private void waitForSummary() {
    interrupted.set(true);
    try {
      boolean inTime = summarized.await(SUMMARY_SECONDS, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("error: the torture does not end; there is no summary");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
