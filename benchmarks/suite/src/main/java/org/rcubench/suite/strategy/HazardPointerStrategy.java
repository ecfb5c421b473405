package org.rcubench.suite.strategy;

import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.rcubench.rcu.RcuReference;

/**
 * Hazard pointers, one for each session: a reader publishes what it is about to use, and what
 * somebody has published is not reclaimed. Source: M. M. Michael, <em>Hazard Pointers: Safe Memory
 * Reclamation for Lock-Free Objects</em>, IEEE TPDS 15(6), 2004.
 */
final class HazardPointerStrategy implements Strategy {
  /*
   * Algorithm.
   *
   *   reader                                  updater
   *   (1) object = pointer                    (a) pointer = another object
   *   (2) hazard = object (release)           (b) full fence
   *   (3) full fence                          (c) no hazard shows the object: reclaim it
   *   (4) pointer != object: again from (1)
   *   (5) use the object
   *   (6) hazard = null (release)
   *
   * Why it is right. Let a reader pass (4) with an object that an updater replaces in (a), or had
   * replaced before and published again since, so that (a) is the first replacement that (4) did not
   * see. Were the fence (b) before the fence (3) in the total order of full fences, (4) would have
   * seen (a); so (3) is before (b), and each look of (c) sees the hazard of (2), or what the reader
   * stored there later: in (6), or in a (2) after that. Those are release stores, which make the use
   * of the object happen before its reclamation. That the pointer may have shown something else between
   * (1) and (4) does no harm: what (4) finds is published, and the hazard is older than that. A
   * hazard whose reader fails (4) makes an updater wait in vain, at most.
   *
   * Once an object is replaced no new hazard for it passes (4), so an updater may look at one hazard
   * after the other. It may miss a session that is registered after it took the list: the list is
   * volatile, so the session's fence (3) is then after (b), and (4) sees (a).
   *
   * A session holds one hazard, so a second pointer that a section follows gives up the first
   * object. What lies behind that object is protected only as long as it is reclaimed with it.
   *
   * Retired objects wait in a list of their session until there are as many as make a scan worth
   * while: twice the hazards and some. As no more of them than there are hazards can be held back,
   * each scan reclaims about half and its cost per object is bounded. The lists are locked, because
   * a barrier empties the lists of all sessions, of which some may never retire anything again. What
   * a session leaves behind when it is closed goes to a list of the strategy, at which each scan
   * looks too.
   *
   * In Java a hazard is a reference that is stored in an old object, with the garbage collector's
   * barriers around it; that, beside the fence, is what a section pays.
   *
   * Progress. Readers are lock-free: they repeat (1) to (4) only if an updater got further. Updaters
   * wait for readers only in awaitReaders and barrier, and hold back a bounded number of objects
   * otherwise, however long a section lasts.
   */

  /** How many retired objects there may be beyond two for each hazard before a scan. */
  static final int SCAN_BEYOND = 32;

  private final CopyOnWriteArrayList<HazardPointerSession> sessions = new CopyOnWriteArrayList<>();
  private final ReentrantLock updaters = new ReentrantLock();

  /** What closed sessions left behind. */
  private final RetiredObjects leftOver = new RetiredObjects();

  /** One barrier at a time: one that finds lists empty must know that what was in them is gone. */
  private final ReentrantLock barriers = new ReentrantLock();

  @Override
  public Session session() {
    HazardPointerSession session = new HazardPointerSession(this);
    sessions.add(session);
    return session;
  }

  /** Waits until no session's hazard shows the object. */
  private void awaitNoHazard(Object replaced) {
    if (replaced == null) {
      return;
    }
    VarHandle.fullFence();
    for (HazardPointerSession session : sessions) {
      Padded.Reference<Object> hazard = session.hazard;
      Waiting.until(() -> hazard.getAcquire() != replaced);
    }
  }

  /** All that hazards show now. */
  private Set<Object> hazards() {
    VarHandle.fullFence();
    Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    for (HazardPointerSession session : sessions) {
      Object object = session.hazard.getAcquire();
      if (object != null) {
        shown.add(object);
      }
    }
    return shown;
  }

  private void retire(RetiredObjects list, RetiredObjects.Retired retired) {
    if (list.add(retired) >= 2 * sessions.size() + SCAN_BEYOND) {
      list.reclaimUnless(this::hazards);
      leftOver.reclaimUnless(this::hazards);
    }
  }

  /**
   * The lists of sessions come first: one that is closed meanwhile moves its list to what is left
   * over before it leaves, so that it is found in one of the two places.
   */
  private void barrier() {
    barriers.lock();
    try {
      for (HazardPointerSession session : sessions) {
        session.retired.drain(this::awaitNoHazard);
      }
      leftOver.drain(this::awaitNoHazard);
    } finally {
      barriers.unlock();
    }
  }

  private void closed(HazardPointerSession session) {
    session.retired.moveTo(leftOver);
    sessions.remove(session);
    leftOver.reclaimUnless(this::hazards);
  }

  /** No session is left, but reclaimers may retire something else. */
  @Override
  public void close() {
    boolean some;
    do {
      some = leftOver.drain(this::awaitNoHazard);
    } while (some);
  }

  private static final class HazardPointerSession extends Session {
    final Padded.Reference<Object> hazard = new Padded.Reference<>(null);
    final RetiredObjects retired = new RetiredObjects();
    private final HazardPointerStrategy strategy;

    HazardPointerSession(HazardPointerStrategy strategy) {
      this.strategy = strategy;
    }

    @Override
    public long read(Section section) {
      Padded.Reference<Object> own = hazard;
      try {
        return section.run(this);
      } finally {
        own.setRelease(null);
      }
    }

    @Override
    public <T> T dereference(RcuReference<T> pointer) {
      Padded.Reference<Object> own = hazard;
      T object = pointer.dereference();
      while (true) {
        own.setRelease(object);
        VarHandle.fullFence();
        T now = pointer.dereference();
        if (now == object) {
          return object;
        }
        object = now;
      }
    }

    @Override
    public void update(Update update) {
      strategy.updaters.lock();
      try {
        update.run();
      } finally {
        strategy.updaters.unlock();
      }
    }

    @Override
    public boolean awaitReaders(Object replaced) {
      strategy.awaitNoHazard(replaced);
      return true;
    }

    @Override
    public void call(Runnable callback) {
      throw new UnsupportedOperationException(
          "hazard pointers protect objects, and a callback does not say which: retire the object");
    }

    @Override
    public <T> void retire(T replaced, Consumer<? super T> reclaimer) {
      strategy.retire(retired, RetiredObjects.Retired.of(replaced, reclaimer));
    }

    @Override
    public void barrier() {
      strategy.barrier();
    }

    @Override
    public void close() {
      strategy.closed(this);
    }
  }
}
