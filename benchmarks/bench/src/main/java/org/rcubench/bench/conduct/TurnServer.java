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
  private final List<Connection> accepted = new ArrayList<>();
  private final Map<String, Connection> byName = new HashMap<>();

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
   * Waits until a fork has connected.
   *
   * @param name its name
   * @param fork its process, which may end before it connects
   * @param timeout how long to wait at most
   */
  Connection await(String name, ForkProcess fork, Duration timeout)
      throws IOException, LockstepFailure {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!byName.containsKey(name)) {
      if (!fork.isAlive()) {
        throw new LockstepFailure("%s ended before its first iteration".formatted(name));
      }
      if (System.nanoTime() - deadline > 0) {
        throw new LockstepFailure(
            "%s did not begin within %d s".formatted(name, timeout.toSeconds()));
      }
      accept();
    }
    return byName.get(name);
  }

  /**
   * Returns when a fork that has had its turns has ended, or at the timeout.
   *
   * @throws LockstepFailure if another fork connects in its name
   */
  void requireEnd(String name, ForkProcess fork, Duration timeout)
      throws IOException, LockstepFailure {
    Connection known = byName.get(name);
    long deadline = System.nanoTime() + timeout.toNanos();
    while (fork.isAlive() && System.nanoTime() - deadline < 0) {
      accept();
      if (byName.get(name) != known) {
        throw new LockstepFailure(
            "%s goes on with a second fork, as JMH does for a benchmark of several modes; choose one"
                    .formatted(name)
                + " by -bm, such as -bm avgt");
      }
    }
  }

  @SuppressWarnings("resource") // Closed with the server.
  private void accept() throws IOException {
    try {
      Connection connection = new Connection(server.accept());
      accepted.add(connection);
      connection.read(LOOK.multipliedBy(50)).ifPresent(name -> byName.put(name, connection));
    } catch (SocketTimeoutException e) {
      // Nobody yet, or something that is no fork.
    }
  }

  @Override
  public void close() throws IOException {
    for (Connection connection : accepted) {
      connection.close();
    }
    server.close();
  }

  /** The connection of one fork. */
  static final class Connection implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    private Connection(Socket socket) throws IOException {
      this.socket = socket;
      socket.setTcpNoDelay(true);
      this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      this.out = socket.getOutputStream();
    }

    /** The next line; empty if the fork has gone. */
    Optional<String> read(Duration timeout) throws IOException {
      try {
        socket.setSoTimeout((int) timeout.toMillis());
        return Optional.ofNullable(in.readLine());
      } catch (SocketException e) {
        return Optional.empty(); // It was killed with words on their way.
      }
    }

    /** Writes a line; that the fork has gone is noticed when it is read from. */
    void write(String words) throws IOException {
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
