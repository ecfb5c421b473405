package org.rcubench.suite.harness;

import java.util.Set;
import org.rcubench.suite.strategy.Section;
import org.rcubench.suite.strategy.Session;
import org.rcubench.suite.strategy.Strategy;
import org.rcubench.suite.strategy.Trait;
import org.rcubench.suite.strategy.Update;

/** A strategy for one thread that runs each section three times, as if updates came between. */
public final class Repeating implements Strategy {

  /** Roles under it. */
  public static Roles roles() {
    return Roles.under(new Repeating(), Set.of(Trait.REPEATS_SECTIONS));
  }

  @Override
  public Session session() {
    return new Session() {
      @Override
      public long read(Section section) {
        section.run(this);
        section.run(this);
        return section.run(this);
      }

      @Override
      public void update(Update update) {
        update.run();
      }
    };
  }
}
