package org.rcubench.suite.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a benchmark of the library runs under beside flavors, to be compared with them, though it is
 * no strategy: it protects no data of other workloads.
 */
public enum StandIn {
  /** Closing a shared {@code java.lang.foreign.Arena}. See {@link SharedArenas}. */
  SHARED_ARENA {
    @Override
    public Optional<String> unavailability() {
      return unavailability(Runtime.version().feature());
    }
  };

  private static final int FIRST_WITH_ARENAS = 22;

  /** {@return the name used in the parameter {@code strategy}, and in figures} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return why it cannot run on this platform; empty if it can} */
  public abstract Optional<String> unavailability();

  /**
   * Finds a stand-in.
   *
   * @param id its id
   * @return the stand-in; empty if there is none of that id
   */
  public static Optional<StandIn> named(String id) {
    return Arrays.stream(values()).filter(standIn -> standIn.id().equals(id)).findFirst();
  }

  static Optional<String> unavailability(int feature) {
    return feature < FIRST_WITH_ARENAS
        ? Optional.of("java.lang.foreign needs JDK 22 or newer, and this is " + feature)
        : Optional.empty();
  }
}
