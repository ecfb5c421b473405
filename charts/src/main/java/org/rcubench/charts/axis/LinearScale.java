package org.rcubench.charts.axis;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.rcubench.charts.theme.Theme;

/**
 * An axis of equal steps with round ticks, for what begins at 0 or does not span factors.
 *
 * @param label what it shows, and the unit
 * @param range what it spans
 */
public record LinearScale(String label, Range range) implements Scale {

  @Override
  public ValueAxis drawn(Theme theme) {
    NumberAxis axis = Scale.lettered(new NumberAxis(label), theme);
    axis.setAutoRange(false);
    axis.setRange(range);
    // Plain numbers in every locale, and not in the powers of a thousand that are the default.
    axis.setNumberFormatOverride(
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    axis.setStandardTickUnits(new NumberTickUnitSource());
    return axis;
  }

  @Override
  public Optional<Scale> joined(Scale other) {
    return other instanceof LinearScale that && label.equals(that.label)
        ? Optional.of(new LinearScale(label, Range.combine(range, that.range)))
        : Optional.empty();
  }
}
