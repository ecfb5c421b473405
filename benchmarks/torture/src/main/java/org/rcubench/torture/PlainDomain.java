package org.rcubench.torture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.rcubench.rcu.BacklogPolicy;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.StallReport;

/**
 * A domain of readers and a grace period that scans them, with nothing done for speed. It is
 * correct as it stands; its {@link Twin}s break what a wrapper cannot reach. A correct domain takes
 * the callbacks, which then wait for a grace period of this one.
 */
class PlainDomain extends WrapperTwins.Wrapper {
  private static final int SPINS = 100;
  private static final long LONGEST_SLEEP_NANOS = 1_000_000;

  private final RcuOptions options;
  private final Object gracePeriod = new Object();
  private final List<PlainReader> readers = new CopyOnWriteArrayList<>();

  @SuppressWarnings("ThreadLocalUsage") // a thread has a handle for each domain
  private final ThreadLocal<RcuReader> own = ThreadLocal.withInitial(this::register);

  private volatile long begun = 1;
  private volatile long completed = 1;

  /** Looks at the readers that were there when the last grace period began. */
  static Rcu overlooksNewReaders(RcuOptions options) {
    return new PlainDomain(options) {
      private List<PlainReader> known = List.of();

      @Override
      Iterable<PlainReader> readersToWaitFor() {
        List<PlainReader> before = known;
        known = new ArrayList<>();
        super.readersToWaitFor().forEach(known::add);
        return before;
      }
    };
  }

  /**
   * Nothing keeps the loads of a section behind the store that announces it: the stores of {@code
   * rcu-membarrier} without its system call.
   */
  static Rcu missingFence(RcuOptions options) {
    return new PlainDomain(options) {
      @Override
      void fenceSection() {}
    };
  }

  /** Waits for a section whose thread died in it. */
  static Rcu waitsForTheDead(RcuOptions options) {
    return new PlainDomain(options) {
      @Override
      boolean skipsTheDead() {
        return false;
      }
    };
  }

  private PlainDomain(RcuOptions options) {
    // Without a limit: the correct domain does not know whether a caller is in a section here.
    super(options.withBacklog(Integer.MAX_VALUE, BacklogPolicy.FAIL));
    this.options = options;
  }

  /** Orders the loads of a section after the store that announces it. */
  void fenceSection() {
    VarHandle.fullFence();
  }

  /** The readers that a grace period waits for. */
  Iterable<PlainReader> readersToWaitFor() {
    return readers;
  }

  /** Whether a grace period skips a reader whose thread has died. */
  boolean skipsTheDead() {
    return true;
  }

  @Override
  public final RcuReader register() {
    correct.getState(); // refused once closed
    PlainReader reader = new PlainReader(this);
    readers.add(reader);
    return reader;
  }

  @Override
  public final RcuReader reader() {
    return own.get();
  }

  @Override
  public final void synchronize() {
    synchronized (gracePeriod) {
      long number = begun + 1;
      begun = number;
      VarHandle.fullFence();
      for (PlainReader reader : readersToWaitFor()) {
        await(reader, number);
      }
      completed = number;
    }
  }

  @Override
  public final void synchronizeExpedited() {
    synchronize();
  }

  @Override
  public final long getState() {
    VarHandle.fullFence();
    return begun + 1;
  }

  @Override
  public final long startPoll() {
    long cookie = getState();
    try {
      call(() -> {});
    } catch (RejectedExecutionException e) {
      // Somebody else's grace period will do.
    }
    return cookie;
  }

  @Override
  public final boolean poll(long cookie) {
    return completed >= cookie;
  }

  @Override
  public final void synchronizeSince(long cookie) {
    if (!poll(cookie)) {
      synchronize();
    }
  }

  @Override
  public final void call(Runnable callback) {
    long cookie = getState();
    correct.call(
        () -> {
          synchronizeSince(cookie);
          callback.run();
        });
  }

  private void await(PlainReader reader, long number) {
    long beganWaiting = System.nanoTime();
    boolean reported = false;
    long sleep = 1;
    for (int spins = 0; reader.delays(number); spins++) {
      if (!reader.owner.isAlive() && skipsTheDead()) {
        readers.remove(reader);
        return;
      }
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        // Longer each time: a twin that waits for ever must not load the machine.
        LockSupport.parkNanos(sleep);
        sleep = Math.min(LONGEST_SLEEP_NANOS, sleep * 2);
        Duration waited = Duration.ofNanos(System.nanoTime() - beganWaiting);
        if (!reported && waited.compareTo(options.stallLimit()) > 0) {
          reported = true;
          options
              .onStall()
              .accept(new StallReport(options.name(), flavor(), waited, culprit(reader)));
        }
      }
    }
  }

  private static List<StallReport.Culprit> culprit(PlainReader reader) {
    return List.of(
        new StallReport.Culprit(reader.owner.getName(), List.of(reader.owner.getStackTrace())));
  }

  /** A reader that announces the number of the grace period in which its section began. */
  static final class PlainReader extends RcuReader {
    private static final long OUTSIDE = 0;
    private static final VarHandle STATE;

    static {
      try {
        STATE = MethodHandles.lookup().findVarHandle(PlainReader.class, "state", long.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private final PlainDomain domain;
    private final Thread owner = Thread.currentThread();

    @SuppressWarnings("UnusedVariable") // used by its handle
    private long state;

    private int depth;

    PlainReader(PlainDomain domain) {
      this.domain = domain;
    }

    @Override
    public void enter() {
      if (depth++ == 0) {
        STATE.setOpaque(this, domain.begun);
        domain.fenceSection();
      }
    }

    @Override
    public void exit() {
      if (--depth == 0) {
        STATE.setRelease(this, OUTSIDE);
      }
    }

    @Override
    public void close() {
      domain.readers.remove(this);
    }

    private boolean delays(long number) {
      long began = (long) STATE.getAcquire(this);
      return began != OUTSIDE && began < number;
    }
  }
}
