package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcubench.lockstep.TurnProfiler;

/** The port of the loopback interface at which forks wait for their turn. */
final class TurnServer implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(100);

  private final ServerSocket server;
  private final List<Seat> taken = new ArrayList<>();
  private final Map<String, Seat> seats = new HashMap<>();

  private TurnServer(ServerSocket server) {
    this.server = server;
  }

  /** Opens a port that was free. */
  static TurnServer open() throws IOException {
    ServerSocket server = new ServerSocket(0, 8, TurnProfiler.loopback());
    server.setSoTimeout((int) LOOK.toMillis());
    return new TurnServer(server);
  }

  int port() {
    return server.getLocalPort();
  }

  /**
   * Waits until a fork has come.
   *
   * @param name its name
   * @param fork its process, which may end before it comes
   * @param patience how long to wait at most
   */
  Seat await(String name, ForkProcess fork, Duration patience) throws IOException, LockstepFailure {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!seats.containsKey(name)) {
      if (!fork.isAlive()) {
        throw new LockstepFailure("%s ended before its first iteration".formatted(name));
      }
      if (System.nanoTime() - deadline > 0) {
        throw new LockstepFailure(
            "%s did not begin within %d s".formatted(name, patience.toSeconds()));
      }
      accept();
    }
    return seats.get(name);
  }

  /**
   * Returns when a fork that has played is through, or patience is at its end.
   *
   * @throws LockstepFailure if another fork comes in its name
   */
  void requireThrough(String name, ForkProcess fork, Duration patience)
      throws IOException, LockstepFailure {
    Seat played = seats.get(name);
    long deadline = System.nanoTime() + patience.toNanos();
    while (fork.isAlive() && System.nanoTime() - deadline < 0) {
      accept();
      if (seats.get(name) != played) {
        throw new LockstepFailure(
            "%s goes on with a second fork, as JMH does for a benchmark of several modes; choose one"
                    .formatted(name)
                + " by -bm, such as -bm avgt");
      }
    }
  }

  @SuppressWarnings("resource") // Closed with the turnstile.
  private void accept() throws IOException {
    try {
      Seat seat = new Seat(server.accept());
      taken.add(seat);
      seat.hear(LOOK.multipliedBy(50)).ifPresent(name -> seats.put(name, seat));
    } catch (SocketTimeoutException e) {
      // Nobody yet, or somebody who is no fork.
    }
  }

  @Override
  public void close() throws IOException {
    for (Seat seat : taken) {
      seat.close();
    }
    server.close();
  }

  /** One fork's end of the line. */
  static final class Seat implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    private Seat(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
      this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      this.out = socket.getOutputStream();
    }

    /** The next line; empty if the fork has gone. */
    Optional<String> hear(Duration patience) throws IOException {
      try {
        socket.setSoTimeout((int) patience.toMillis());
        return Optional.ofNullable(in.readLine());
      } catch (SocketException e) {
        return Optional.empty(); // It was killed with words on their way.
      }
    }

    /** Says a line; that the fork has gone is heard. */
    void say(String words) throws IOException {
      try {
        out.write((words + "\n").getBytes(UTF_8));
        out.flush();
      } catch (SocketException e) {
        // It was killed while it waited.
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
