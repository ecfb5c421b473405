package org.rcubench.lockstep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.profile.ProfilerException;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * Lets a fork iterate only when it is its turn, so that the forks of two builds can live side by
 * side and measure in alternation: what the machine does more slowly than a turn lasts then falls
 * on both alike. It reports the score of each iteration as it ends, and adds nothing to JMH's
 * results.
 *
 * <p>Given to JMH as {@code -prof org.rcubench.lockstep.TurnProfiler:PORT,NAME}. JMH makes one in
 * the process that starts forks as well, so nothing connects before the first iteration. Each of
 * the two ends when the process that started it has ended, wherever it is: a fork that is stuck in
 * an iteration does not hear that the conductor is gone.
 */
public final class TurnProfiler implements InternalProfiler {
  /**
   * Where the conductor listens. By its number: what the word means is up to the properties of a
   * JVM, of which a fork may have its own.
   */
  private static final byte[] LOOPBACK = {127, 0, 0, 1};

  /** What ends a fork whose conductor is gone; JMH takes it for a failed fork. */
  private static final int ABANDONED = 86;

  private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final int port;
  private final String name;
  private BufferedReader in;
  private PrintWriter out;

  /**
   * Where the conductor has to listen.
   *
   * @return the address
   */
  public static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(LOOPBACK);
    } catch (UnknownHostException e) {
      throw new AssertionError(e); // four bytes are an address
    }
  }

  /**
   * A profiler of one fork.
   *
   * @param options {@code PORT,NAME}
   * @throws ProfilerException if they are anything else
   */
  public TurnProfiler(String options) throws ProfilerException {
    String[] words = options.split(",", 2);
    try {
      port = Integer.parseInt(words[0]);
    } catch (NumberFormatException e) {
      throw new ProfilerException("expected PORT,NAME, got '" + options + "'");
    }
    if (words.length < 2 || words[1].isEmpty()) {
      throw new ProfilerException("expected PORT,NAME, got '" + options + "'");
    }
    name = words[1];
    outliveNoParent();
  }

  @Override
  public String getDescription() {
    return "Waits for its turn before each iteration";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    connect();
    say(iteration.getType() == IterationType.WARMUP ? "ready warmup" : "ready measurement");
    hear();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    // Without one the iteration failed, of which JMH is about to tell the reason.
    if (!result.getRawPrimaryResults().isEmpty()) {
      // Double.toString, not a format: what is said must not depend on the fork's locale.
      Result<?> primary = result.getPrimaryResult();
      say("done " + Double.toString(primary.getScore()) + " " + primary.getScoreUnit());
    }
    return List.of();
  }

  private static void outliveNoParent() {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    Thread watch =
        new Thread(
            () -> {
              // Not its onExit: a parent that nobody buries seems to live, but has no children.
              while (ProcessHandle.current().parent().equals(parent)) {
                LockSupport.parkNanos(LOOK_NANOS);
              }
              abandon("the process that started this one is gone");
            },
            "lockstep-watch");
    watch.setDaemon(true);
    watch.start();
  }

  @SuppressWarnings("resource") // The connection lives as long as the fork.
  private void connect() {
    if (out != null) {
      return;
    }
    try {
      Socket socket = new Socket(loopback(), port);
      socket.setTcpNoDelay(true);
      in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), UTF_8), true);
    } catch (IOException e) {
      abandon("nobody listens on port " + port + ": " + e.getMessage());
    }
    say(name);
  }

  private void say(String words) {
    out.println(words);
    if (out.checkError()) {
      abandon("the conductor is gone");
    }
  }

  private void hear() {
    try {
      String words = in.readLine();
      if (!"go".equals(words)) {
        abandon(words == null ? "the conductor is gone" : "expected 'go', got '" + words + "'");
      }
    } catch (IOException e) {
      abandon("the conductor is gone: " + e.getMessage());
    }
  }

  /** An exception would end an iteration; what must end is the JVM, hooks and threads or not. */
  private static void abandon(String reason) {
    System.err.println("lockstep: " + reason);
    // A fork that is stopped cannot end itself.
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(ABANDONED);
  }
}
