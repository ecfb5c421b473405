package org.rcubench.suite.harness;

import java.util.Set;
import java.util.function.Supplier;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.Update;

/** Strategies for a thread that has the data to itself. */
public final class OneThread {
  private OneThread() {}

  /** Under one that runs each section three times, as if updates came between. */
  public static Roles repeating() {
    return roles(
        () ->
            new Alone(true) {
              @Override
              public long read(Section section) {
                section.run(this);
                section.run(this);
                return section.run(this);
              }
            },
        Trait.REPEATS_SECTIONS);
  }

  /** Under one that holds the data twice, and always reads the second instance. */
  public static Roles ofTwoInstances() {
    return roles(OneThread::twice, Trait.TWO_INSTANCES, Trait.READERS_GO_ON);
  }

  private static Roles roles(Supplier<Session> sessions, Trait... traits) {
    Strategy strategy = sessions::get;
    return Roles.under(strategy, Set.of(traits));
  }

  /** A session that may know when readers are done, or not. */
  public static Session session(boolean knowsReaders) {
    return new Alone(knowsReaders);
  }

  /** A session with two instances to update. */
  public static Session twice() {
    return new Alone(true) {
      private boolean updatesFirst;

      @Override
      public <T> T pick(T first, T second) {
        return updatesFirst ? first : second;
      }

      @Override
      public void update(Update update) {
        updatesFirst = true;
        update.run();
        updatesFirst = false;
        update.run();
      }
    };
  }

  private static class Alone extends Session {
    private final boolean knowsReaders;

    Alone(boolean knowsReaders) {
      this.knowsReaders = knowsReaders;
    }

    @Override
    public long read(Section section) {
      return section.run(this);
    }

    @Override
    public void update(Update update) {
      update.run();
    }

    @Override
    public boolean awaitReaders(Object replaced) {
      return knowsReaders;
    }
  }
}
