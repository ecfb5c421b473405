package org.rcubench.charts.figure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What goes onto one of several figures of a kind.
 *
 * @param <T> what it is a portion of
 * @param id the figure's
 * @param title the figure's
 * @param things what goes onto it
 */
record Portion<T>(String id, String title, List<T> things) {

  /** Numbers portions, unless there is just one; the first has the id of the kind. */
  static <T> List<Portion<T>> of(String id, String title, List<List<T>> portions) {
    return IntStream.rangeClosed(1, portions.size())
        .mapToObj(
            number ->
                new Portion<>(
                    number == 1 ? id : id + "-" + number,
                    portions.size() == 1
                        ? title
                        : "%s, %s of %s".formatted(title, number, portions.size()),
                    portions.get(number - 1)))
        .toList();
  }
}
