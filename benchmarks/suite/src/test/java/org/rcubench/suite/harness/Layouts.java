package org.rcubench.suite.harness;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.vm.VM;

/** How objects lie in memory, by JOL, which warns when it is loaded that it is no agent. */
public final class Layouts {
  static {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      VM.current();
    } finally {
      System.setOut(out);
    }
  }

  private Layouts() {}

  /** The layout of a class's instances. */
  public static ClassLayout of(Class<?> type) {
    return ClassLayout.parseClass(type);
  }

  /** What an instance takes in memory, with all that it refers to. */
  public static long totalSize(Object instance) {
    return GraphLayout.parseInstance(instance).totalSize();
  }
}
