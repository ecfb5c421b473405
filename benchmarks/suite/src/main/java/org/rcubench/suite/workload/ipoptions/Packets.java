package org.rcubench.suite.workload.ipoptions;

import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.Instances;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/**
 * Sends packets: one section writes the headers of a batch. A section that runs again writes them
 * again.
 */
final class Packets implements Section {
  private static final int HEADER_BYTES = 20;

  private final RcuReference<Options> first;
  private final RcuReference<Options> second;
  private final byte[][] packets;
  private final int[] optionBytes;

  Packets(Instances<RcuReference<Options>> sockets, int batch) {
    first = sockets.first();
    second = sockets.second();
    packets = new byte[batch][HEADER_BYTES + Options.MOST_BYTES];
    optionBytes = new int[batch];
  }

  @Override
  public long run(Session session) {
    long copied = 0;
    for (int i = 0; i < packets.length; i++) {
      Options options = session.dereference(session.pick(first, second));
      int length = options == null ? 0 : options.copyTo(packets[i], HEADER_BYTES);
      optionBytes[i] = length;
      copied += length;
    }
    return copied;
  }

  /** Sends a batch, checks each packet, and returns how many bytes of options they have. */
  long send(ReaderThread reader) {
    long copied = reader.read(this);
    for (int i = 0; i < packets.length; i++) {
      if (!Options.whole(packets[i], HEADER_BYTES, optionBytes[i])) {
        reader.violated();
      }
    }
    return copied;
  }
}
