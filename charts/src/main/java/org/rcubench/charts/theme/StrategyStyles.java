package org.rcubench.charts.theme;

import static org.rcubench.charts.theme.Dash.DASH_DOT;
import static org.rcubench.charts.theme.Dash.DOT;
import static org.rcubench.charts.theme.Dash.LONG;
import static org.rcubench.charts.theme.Dash.SHORT;
import static org.rcubench.charts.theme.Dash.SOLID;
import static org.rcubench.charts.theme.Hue.BLACK;
import static org.rcubench.charts.theme.Hue.BLUE;
import static org.rcubench.charts.theme.Hue.BLUISH_GREEN;
import static org.rcubench.charts.theme.Hue.GREY;
import static org.rcubench.charts.theme.Hue.ORANGE;
import static org.rcubench.charts.theme.Hue.REDDISH_PURPLE;
import static org.rcubench.charts.theme.Hue.SKY_BLUE;
import static org.rcubench.charts.theme.Hue.VERMILLION;
import static org.rcubench.charts.theme.Mark.CIRCLE;
import static org.rcubench.charts.theme.Mark.DIAMOND;
import static org.rcubench.charts.theme.Mark.DOWN;
import static org.rcubench.charts.theme.Mark.HEXAGON;
import static org.rcubench.charts.theme.Mark.LEFT;
import static org.rcubench.charts.theme.Mark.PENTAGON;
import static org.rcubench.charts.theme.Mark.PENTAGON_DOWN;
import static org.rcubench.charts.theme.Mark.PLUS;
import static org.rcubench.charts.theme.Mark.RIGHT;
import static org.rcubench.charts.theme.Mark.SQUARE;
import static org.rcubench.charts.theme.Mark.UP;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The style of each strategy, fixed by its id for ever: a figure of today and one of next year are
 * read with the same eyes. Families share what the eye groups by: the JDK's own are warm and
 * dashed, home-made locks grey, schemes that track readers purple, and RCU blue or green, solid and
 * thick. What is measured in C has the hue of its kin in Java, dashed and marked by crosses.
 */
public final class StrategyStyles {
  private static final float THIN = 1.5f;
  private static final float THICK = 2.3f;

  private static final Map<String, Style> FIXED = fixed();
  private static final List<String> ORDER = List.copyOf(FIXED.keySet());

  private static final List<Hue> OTHER_HUES =
      List.of(BLACK, GREY, ORANGE, VERMILLION, REDDISH_PURPLE, BLUE, SKY_BLUE, BLUISH_GREEN);
  private static final List<Mark> OTHER_MARKS = List.of(LEFT, RIGHT, PENTAGON, PENTAGON_DOWN);
  private static final List<Dash> OTHER_DASHES = List.of(SHORT, DOT, LONG, DASH_DOT);

  private StrategyStyles() {}

  /**
   * How the line of one strategy looks in every figure.
   *
   * @param hue its colour
   * @param mark the shape of its points
   * @param dash the pattern of its line
   * @param width the width of its line
   */
  public record Style(Hue hue, Mark mark, Dash dash, float width) {}

  /**
   * The style of a strategy. An id that has no fixed style gets one that follows from the id alone
   * and that no fixed one equals.
   *
   * @param strategy the strategy's id
   * @return its style
   */
  public static Style of(String strategy) {
    Style style = FIXED.get(strategy);
    return style == null ? derived(strategy.hashCode()) : style;
  }

  /** {@return the ids that have a fixed style, family by family} */
  public static List<String> known() {
    return ORDER;
  }

  /** {@return the order of lines and table rows: known ids family by family, then the others} */
  public static Comparator<String> order() {
    return Comparator.comparingInt(StrategyStyles::position)
        .thenComparing(Comparator.naturalOrder());
  }

  private static int position(String strategy) {
    int position = ORDER.indexOf(strategy);
    return position < 0 ? ORDER.size() : position;
  }

  private static Style derived(int hash) {
    return new Style(
        pick(OTHER_HUES, hash), pick(OTHER_MARKS, hash >> 3), pick(OTHER_DASHES, hash >> 5), THIN);
  }

  private static <T> T pick(List<T> choices, int hash) {
    return choices.get(Math.floorMod(hash, choices.size()));
  }

  private static Map<String, Style> fixed() {
    Map<String, Style> styles = new LinkedHashMap<>();
    styles.put("none", new Style(BLACK, CIRCLE, SOLID, THIN));

    styles.put("synchronized", new Style(ORANGE, SQUARE, LONG, THIN));
    styles.put("reentrant-lock", new Style(ORANGE, DIAMOND, SHORT, THIN));
    styles.put("rwlock", new Style(VERMILLION, SQUARE, LONG, THIN));
    styles.put("rwlock-fair", new Style(VERMILLION, DIAMOND, SHORT, THIN));
    styles.put("stamped-read", new Style(VERMILLION, UP, DASH_DOT, THIN));
    styles.put("stamped-optimistic", new Style(ORANGE, DOWN, DASH_DOT, THIN));

    styles.put("concurrent-hash-map", new Style(ORANGE, HEXAGON, DOT, THIN));
    styles.put("copy-on-write-list", new Style(VERMILLION, HEXAGON, DOT, THIN));

    styles.put("seqlock", new Style(GREY, UP, DASH_DOT, THIN));
    styles.put("bravo", new Style(GREY, DIAMOND, SHORT, THIN));
    styles.put("big-reader", new Style(GREY, SQUARE, LONG, THIN));

    styles.put("refcount", new Style(REDDISH_PURPLE, CIRCLE, DOT, THIN));
    styles.put("hazard-pointer", new Style(REDDISH_PURPLE, PLUS, SHORT, THIN));
    styles.put("left-right", new Style(REDDISH_PURPLE, SQUARE, LONG, THIN));
    styles.put("phaser", new Style(REDDISH_PURPLE, HEXAGON, DASH_DOT, THIN));

    styles.put("snapshot", new Style(BLUISH_GREEN, DOWN, SOLID, THICK));
    styles.put("rcu-qsbr", new Style(BLUE, CIRCLE, SOLID, THICK));
    styles.put("rcu-fenced", new Style(SKY_BLUE, UP, SOLID, THICK));
    styles.put("rcu-membarrier", new Style(BLUISH_GREEN, SQUARE, SOLID, THICK));
    styles.put("rcu-striped", new Style(SKY_BLUE, DIAMOND, SOLID, THICK));

    styles.put("c-none", new Style(BLACK, PLUS, SHORT, THICK));
    styles.put("urcu-qsbr", new Style(BLUE, PLUS, SHORT, THICK));
    styles.put("urcu-mb", new Style(SKY_BLUE, PLUS, SHORT, THICK));
    styles.put("urcu-memb", new Style(BLUISH_GREEN, PLUS, SHORT, THICK));
    styles.put("urcu-bp", new Style(BLUISH_GREEN, HEXAGON, DOT, THICK));
    return Collections.unmodifiableMap(styles);
  }
}
