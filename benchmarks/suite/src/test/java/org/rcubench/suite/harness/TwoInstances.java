package org.rcubench.suite.harness;

import java.util.Set;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.Update;

/** A strategy for one thread that holds the data twice, and always reads the second instance. */
public final class TwoInstances implements Strategy {

  /** Roles under it. */
  public static Roles roles() {
    return Roles.under(new TwoInstances(), Set.of(Trait.TWO_INSTANCES, Trait.READERS_GO_ON));
  }

  @Override
  public Session session() {
    return new Session() {
      private boolean updatesFirst;

      @Override
      public long read(Section section) {
        return section.run(this);
      }

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
}
