package org.rcubench.suite.workload.profilebuffer;

import java.util.SplittableRandom;
import org.rcubench.rcu.RcuReference;
import org.rcubench.suite.harness.ReaderThread;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;

/** What an interrupt does: it counts where the program was, if a buffer is installed. */
final class Hook implements Section {
  /** No buffer was installed. */
  static final long IDLE = 0;

  /** The hit was counted. */
  static final long COUNTED = 1;

  /** The buffer was free. */
  static final long STRAY = -1;

  private final RcuReference<ProfileCounts> installed;
  private final int size;
  private final SplittableRandom random;
  private int pc;

  Hook(RcuReference<ProfileCounts> installed, int size, long seed) {
    this.installed = installed;
    this.size = size;
    random = new SplittableRandom(seed);
  }

  @Override
  public long run(Session session) {
    ProfileCounts buffer = session.dereference(installed);
    if (buffer == null) {
      return IDLE;
    }
    return buffer.hit(pc) ? COUNTED : STRAY;
  }

  /** An interrupt, wherever the program is. */
  long interrupt(ReaderThread reader) {
    pc = random.nextInt(size);
    long outcome = reader.read(this);
    if (outcome == STRAY) {
      reader.violated();
    }
    return outcome;
  }
}
