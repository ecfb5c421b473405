package org.rcubench.torture;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.torture.twin.Twin;

/** Tortures of one thing, in silence. */
final class Tortures {
  private static final int READERS = 4;

  private Tortures() {}

  static TortureResult of(Twin twin) {
    return run(List.of(), List.of(twin), Duration.ZERO);
  }

  static TortureResult of(RcuFlavor flavor, Duration length) {
    return run(List.of(flavor), List.of(), length);
  }

  private static TortureResult run(List<RcuFlavor> flavors, List<Twin> twins, Duration length) {
    long seed = RandomGenerator.getDefault().nextLong(1L << 32);
    TortureRequest request = new TortureRequest(flavors, Map.of(), twins, length, READERS, seed);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Torture(request, nowhere, false, () -> false).run();
  }
}
