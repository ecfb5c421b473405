package org.rcubench.charts.theme;

/**
 * How the line of one strategy looks in every figure.
 *
 * @param hue its colour
 * @param mark the shape of its points
 * @param dash the pattern of its line
 * @param width the width of its line
 */
public record StrategyStyle(Hue hue, Mark mark, Dash dash, float width) {}
