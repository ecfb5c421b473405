package org.rcubench.torture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many sections saw an element of each age; rcutorture's "Reader Pipe".
 *
 * @param sections the number of sections by age
 */
record AgeHistogram(List<Long> sections) {
  AgeHistogram {
    sections = List.copyOf(sections);
  }

  AgeHistogram(long[] sections) {
    this(Arrays.stream(sections).boxed().toList());
  }

  /** Sections that saw what no section may see. */
  long illegal() {
    return IntStream.range(Element.OLDEST_LEGAL + 1, sections.size())
        .mapToLong(sections::get)
        .sum();
  }

  /** The numbers from age 0 on, an exclamation mark before each that must be 0 and is not. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int age = 0; age < sections.size(); age++) {
      boolean illegal = age > Element.OLDEST_LEGAL && sections.get(age) > 0;
      text.append(age == 0 ? "" : " ").append(illegal ? "!" : "").append(sections.get(age));
    }
    return text.toString();
  }
}
