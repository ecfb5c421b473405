package org.rcubench.charts.theme;

import java.awt.Color;

/**
 * How far apart two colours are to an eye, as their distance in CIELAB. What a colour becomes to an
 * eye that lacks a kind of cone: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, <em>A
 * Physiologically-based Model for Simulation of Color Vision Deficiency</em>, 2009.
 */
enum ColourVision {
  NORMAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
  PROTANOPIA(
      new double[][] {
        {0.152286, 1.052583, -0.204868},
        {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}
      }),
  DEUTERANOPIA(
      new double[][] {
        {0.367322, 0.860646, -0.227968},
        {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}
      });

  private static final double[][] XYZ_OVER_WHITE = {
    {0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505},
    {0.2126, 0.7152, 0.0722},
    {0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089}
  };

  private final double[][] seen;

  ColourVision(double[][] seen) {
    this.seen = seen;
  }

  double distance(Color one, Color other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  private double[] lab(Color colour) {
    double[] linear = {
      linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
    };
    double[] rgb = times(seen, linear);
    for (int i = 0; i < 3; i++) {
      rgb[i] = Math.min(1, Math.max(0, rgb[i]));
    }
    double[] xyz = times(XYZ_OVER_WHITE, rgb);
    double x = root(xyz[0]);
    double y = root(xyz[1]);
    double z = root(xyz[2]);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static double root(double value) {
    return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }
}
