package org.rcubench.suite.strategy;

import java.util.Arrays;
import java.util.Locale;

/** How an update changes data. A comparison across styles compares more than the protection. */
public enum UpdateStyle {
  /** Changes the data where it lies; sections must be excluded or notice. */
  IN_PLACE,
  /** Changes a copy and publishes it; sections may go on reading the old one. */
  COPY;

  /** {@return its name in the parameter {@code update}} */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds one by its name.
   *
   * @param id the name
   * @return the style
   * @throws IllegalArgumentException if there is none of that id; the message lists those there are
   */
  public static UpdateStyle named(String id) {
    return Arrays.stream(values())
        .filter(style -> style.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "update=%s: expected one of %s"
                        .formatted(id, Arrays.stream(values()).map(UpdateStyle::id).toList())));
  }
}
