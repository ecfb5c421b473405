package org.rcubench.suite.strategy;

import java.lang.invoke.VarHandle;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Left-right: the data is held twice; readers read the one instance while the updater changes the
 * other, then they change over and it makes the same change again. Source: P. Ramalhete and A.
 * Correia, <em>Left-Right: A Concurrency Control Technique with Wait-Free Population Oblivious
 * Reads</em>, 2013, 2015.
 *
 * <p>An update that throws is made to both instances all the same, since an update does the same to
 * both, throws in both at the same point, and so leaves them equal: with what it had changed before
 * it threw, as under a lock.
 */
final class LeftRightStrategy implements Strategy {
  /*
   * Algorithm. `side` says which instance is read, `version` in which of two versions readers
   * arrive. A session's word says in which version its section arrived, or ABSENT: it is the
   * session's own part of the read indicator of each version.
   *
   *   reader                                  updater, holding the lock; readers read side s
   *   (1) word = version (release)            (a) change the other instance
   *   (2) full fence                          (b) side = the other
   *   (3) s = side                            (c) wait until nobody is in the next version
   *   (4) read the instance s                 (d) version = the next
   *   (5) word = ABSENT (release)             (e) wait until nobody is in the previous version
   *                                           (f) change instance s
   *
   * Why it is right. Let a reader read instance s, that is, (3) saw what was stored before (b). (2)
   * comes before (3), and a full fence stands between (b) and the waits, so if the fences are
   * ordered updater first, (3) would have seen (b). They are therefore ordered reader first, and
   * each wait sees the word of (1), which names the next version or the previous one, or a later one.
   * So (c) or (e) waits until the word is that of (5), or of a (1) after it; both are release stores,
   * which make the reads of (4) happen before (f). Nobody reads the
   * instance that (f) changes, nor the one that the next update's (a) changes, which is the same one.
   * A reader that sees (b), a volatile store, sees all of (a).
   *
   * To wait for both versions at once would be as right, but readers go on arriving in the current
   * one and the wait need never end. (c) waits for readers that loaded the version before the last
   * change and were slow to arrive, and (e), after (d), for those of one version that nobody enters
   * any more, but for others as slow. So both end.
   *
   * A session that registers after a wait took the list, which is volatile, has its fence (2) after
   * the updater's, and sees (b).
   *
   * What both instances have dropped when the update returns is in no section: one that held it read
   * instance s before (f).
   *
   * Progress. Readers are wait-free, and none writes where another does. Updaters wait for readers
   * and for one another.
   */

  private static final long ABSENT = 0;
  private static final long FIRST_VERSION = 1;
  private static final long SECOND_VERSION = 2;
  private static final long FIRST_SIDE = 0;
  private static final long SECOND_SIDE = 1;

  private final Padded.Word side = new Padded.Word(FIRST_SIDE);
  private final Padded.Word version = new Padded.Word(FIRST_VERSION);
  private final CopyOnWriteArrayList<Padded.Word> words = new CopyOnWriteArrayList<>();
  private final ReentrantLock updaters = new ReentrantLock();

  @Override
  public Session session() {
    Padded.Word word = new Padded.Word(ABSENT);
    words.add(word);
    return new LeftRightSession(this, word);
  }

  private void update(Update update, LeftRightSession session) {
    updaters.lock();
    try {
      long read = side.getVolatile();
      long other = FIRST_SIDE + SECOND_SIDE - read;
      session.chosen = other;
      try {
        update.run();
      } finally {
        side.setVolatile(other);
        awaitReadersOfPreviousSide();
        session.chosen = read;
        update.run();
      }
    } finally {
      updaters.unlock();
    }
  }

  private void awaitReadersOfPreviousSide() {
    VarHandle.fullFence();
    long previous = version.getVolatile();
    long next = FIRST_VERSION + SECOND_VERSION - previous;
    awaitNobodyIn(next);
    version.setVolatile(next);
    awaitNobodyIn(previous);
  }

  private void awaitNobodyIn(long left) {
    for (Padded.Word word : words) {
      Waiting.until(() -> word.getAcquire() != left);
    }
  }

  private static final class LeftRightSession extends Session {
    private final LeftRightStrategy strategy;
    private final Padded.Word side;
    private final Padded.Word version;
    private final Padded.Word word;

    /** The side of the section or update that runs. */
    private long chosen;

    LeftRightSession(LeftRightStrategy strategy, Padded.Word word) {
      this.strategy = strategy;
      this.side = strategy.side;
      this.version = strategy.version;
      this.word = word;
    }

    @Override
    public long read(Section section) {
      Padded.Word own = word;
      Padded.Word shared = side;
      own.setRelease(version.getVolatile());
      VarHandle.fullFence();
      chosen = shared.getVolatile();
      try {
        return section.run(this);
      } finally {
        own.setRelease(ABSENT);
      }
    }

    @Override
    public <T> T pick(T first, T second) {
      return chosen == FIRST_SIDE ? first : second;
    }

    @Override
    public void update(Update update) {
      strategy.update(update, this);
    }

    @Override
    public void close() {
      strategy.words.remove(word);
    }
  }
}
