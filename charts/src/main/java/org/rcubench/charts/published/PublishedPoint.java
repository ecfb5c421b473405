package org.rcubench.charts.published;

/**
 * A number that others published.
 *
 * @param table which of their tables, by what it is about
 * @param source where it stands
 * @param year when it was measured
 * @param machine on what
 * @param series what was measured, in their words
 * @param strategy the strategy of this project that is the nearest kin
 * @param x at how much of what the table varies
 * @param xUnit the unit of {@code x}
 * @param value the number
 * @param unit its unit
 * @param note what else there is to know
 */
record PublishedPoint(
    String table,
    String source,
    int year,
    String machine,
    String series,
    String strategy,
    double x,
    String xUnit,
    double value,
    String unit,
    String note) {}
