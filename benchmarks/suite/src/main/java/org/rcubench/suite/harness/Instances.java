package org.rcubench.suite.harness;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.rcubench.suite.strategy.Session;

/**
 * What there is once for each instance of the data: once, or twice under a strategy that holds the
 * data twice. A section picks from two fields of its own instead, which saves it a load.
 *
 * @param first one of them
 * @param second the other; null where there is one alone
 * @param <T> what they are
 */
public record Instances<T>(T first, T second) {
  /**
   * Chooses the one to change in an update.
   *
   * @param session who updates
   * @return the one that belongs to the instance that the session has chosen
   */
  public T pick(Session session) {
    return session.pick(first, second);
  }

  /**
   * Makes something for each instance.
   *
   * @param function makes it
   * @param <U> what it is
   * @return as many as these
   */
  public <U> Instances<U> map(Function<? super T, ? extends U> function) {
    return new Instances<>(function.apply(first), second == null ? null : function.apply(second));
  }

  /**
   * Does something with each.
   *
   * @param action what to do
   */
  public void forEach(Consumer<? super T> action) {
    action.accept(first);
    if (second != null) {
      action.accept(second);
    }
  }

  /**
   * Asks something of each.
   *
   * @param condition what to ask
   * @return whether it holds for all of them
   */
  public boolean allMatch(Predicate<? super T> condition) {
    return condition.test(first) && (second == null || condition.test(second));
  }
}
