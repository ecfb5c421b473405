package org.rcubench.suite.strategy;

import java.util.Locale;

/** What a strategy asks of the data or does to sections, which not every workload can bear. */
public enum Trait {
  /** A section may run more than once, and see torn data in a run that will be repeated. */
  REPEATS_SECTIONS,
  /** A section may follow one pointer alone: what lies behind further pointers is not protected. */
  ONE_POINTER,
  /** The data is held twice, and every update made twice; see {@link Session#pick}. */
  TWO_INSTANCES,
  /** Nobody can tell when the last section that may hold something has ended. */
  CANNOT_TELL,
  /** Sections go on while an updater is stopped in the middle of an update. */
  READERS_GO_ON,
  /** The data must be a {@link java.util.concurrent.ConcurrentHashMap}, which protects itself. */
  CONCURRENT_MAP,
  /**
   * The data must be a {@link java.util.concurrent.CopyOnWriteArrayList}, which protects itself.
   */
  COPY_ON_WRITE_LIST;

  /** {@return its name in the list of strategies} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return whether it asks for a structure that protects itself} */
  public boolean asksForStructure() {
    return this == CONCURRENT_MAP || this == COPY_ON_WRITE_LIST;
  }
}
