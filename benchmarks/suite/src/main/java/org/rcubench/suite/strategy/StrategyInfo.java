package org.rcubench.suite.strategy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What is known of a strategy without opening it.
 *
 * @param id the stable id: the {@code strategy} parameter, the CSV column, the key of its colour
 * @param summary what it is, in a line
 * @param source where it comes from
 * @param progress who may hold up whom, in a line
 * @param updates the styles of update it allows; empty if it allows none
 * @param reclaims how what was replaced may be reclaimed
 * @param traits what it asks or does that not every workload can bear
 * @param unavailability why it cannot be opened on this platform; empty if it can
 * @param factory opens it
 */
public record StrategyInfo(
    String id,
    String summary,
    String source,
    String progress,
    Set<UpdateStyle> updates,
    Set<Reclaim> reclaims,
    Set<Trait> traits,
    Supplier<Optional<String>> unavailability,
    Supplier<Strategy> factory) {

  /** {@return whether it works only for data in a structure of its own} */
  public boolean needsStructure() {
    return traits.stream().anyMatch(Trait::asksForStructure);
  }
}
