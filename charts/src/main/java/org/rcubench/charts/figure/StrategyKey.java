package org.rcubench.charts.figure;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.rcubench.charts.theme.StrategyStyles;
import org.rcubench.charts.theme.Theme;

/** The marks of strategies with their names, for figures too dense to have them at each row. */
final class StrategyKey {
  private StrategyKey() {}

  /** Puts a key between the words above a plot and the plot. */
  static void addTo(JFreeChart chart, List<String> strategies, Theme theme) {
    LegendItemCollection items = new LegendItemCollection();
    for (String strategy : strategies.stream().distinct().sorted(StrategyStyles.order()).toList()) {
      LegendItem item =
          new LegendItem(
              strategy,
              null,
              null,
              null,
              StrategyStyles.of(strategy).mark().shape(),
              theme.colour(strategy));
      item.setLabelPaint(theme.legible(theme.colour(strategy)));
      items.add(item);
    }
    LegendTitle key = new LegendTitle(() -> items);
    key.setItemFont(theme.typeface().regular(12));
    key.setItemPaint(theme.ink());
    key.setBackgroundPaint(new Color(0, true));
    key.setFrame(BlockBorder.NONE);
    key.setPosition(RectangleEdge.TOP);
    key.setHorizontalAlignment(HorizontalAlignment.LEFT);
    key.setPadding(RectangleInsets.ZERO_INSETS);
    key.setMargin(new RectangleInsets(0, 0, 6, 0));
    key.setItemLabelPadding(new RectangleInsets(1, 1, 1, 8));
    chart.addSubtitle(key);
  }
}
