package org.rcubench.torture;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** Where threads are and where exceptions came from, in one line. */
final class Stacks {
  private static final int FRAMES = 8;

  private Stacks() {}

  static String of(Throwable thrown) {
    return thrown + " at " + frames(thrown.getStackTrace());
  }

  static String of(Thread thread) {
    return "thread %s is %s at %s"
        .formatted(thread.getName(), thread.getState(), frames(thread.getStackTrace()));
  }

  private static String frames(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .limit(FRAMES)
        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
        .collect(joining(" < "));
  }
}
