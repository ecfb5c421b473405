package org.rcubench.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A model of the flavors whose readers publish an epoch, for one reader: small enough to be broken
 * at one point, and to be stopped between any two steps. The twins are made of it.
 */
abstract class EpochModel extends Race {
  static final long OUTSIDE = 0;

  static final VarHandle EPOCH;
  static final VarHandle STATE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      EPOCH = lookup.findVarHandle(EpochModel.class, "epoch", long.class);
      STATE = lookup.findVarHandle(EpochModel.class, "state", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  long epoch = 1;
  long state;

  final void enter() {
    enterWith(newestEpoch());
  }

  final long newestEpoch() {
    return (long) EPOCH.getAcquire(this);
  }

  final void enterWith(long loaded) {
    STATE.setOpaque(this, loaded);
    VarHandle.fullFence();
  }

  final void exit() {
    STATE.setRelease(this, OUTSIDE);
  }

  /** Advances the epoch, and waits for a section with an older one. */
  final void gracePeriod() {
    long current = (long) EPOCH.getAndAdd(this, 1L) + 1;
    VarHandle.fullFence();
    long seen = (long) STATE.getAcquire(this);
    while (seen != OUTSIDE && seen < current) {
      Thread.onSpinWait();
      seen = (long) STATE.getAcquire(this);
    }
  }
}
