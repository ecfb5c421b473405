package org.rcubench.rcu;

/**
 * A callback threw. The callbacks behind it run all the same.
 *
 * @param domain the domain's name
 * @param callback the callback, or the retired object whose reclaimer threw
 * @param thrown what it threw
 */
public record CallbackFailure(String domain, Object callback, Throwable thrown) {
  @Override
  public String toString() {
    return "a callback of the RCU domain '%s' threw %s; the others go on".formatted(domain, thrown);
  }
}
