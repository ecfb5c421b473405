package org.rcubench.charts;

/** Keeps AWT from looking for a screen. */
final class Headless {
  private Headless() {}

  /** Must come before any class of AWT is loaded: those look at it once. */
  static void set() {
    System.setProperty("java.awt.headless", "true");
  }
}
