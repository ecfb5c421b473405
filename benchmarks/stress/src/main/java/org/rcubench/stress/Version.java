package org.rcubench.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What readers read and updaters replace and reclaim. */
final class Version {
  private static final VarHandle RECLAIMED;

  static {
    try {
      RECLAIMED = MethodHandles.lookup().findVarHandle(Version.class, "reclaimed", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final int number;
  private int reclaimed;

  Version(int number) {
    this.number = number;
  }

  /** A plain store: what orders it is for the grace period to see to. */
  void reclaim() {
    reclaimed = 1;
  }

  /** A plain load: 1 if it was reclaimed. */
  int reclaimed() {
    return reclaimed;
  }

  /** Looks again and again: 1 if it was reclaimed meanwhile. */
  int watch(int looks) {
    int seen = 0;
    for (int i = 0; i < looks && seen == 0; i++) {
      seen = (int) RECLAIMED.getOpaque(this);
    }
    return seen;
  }
}
