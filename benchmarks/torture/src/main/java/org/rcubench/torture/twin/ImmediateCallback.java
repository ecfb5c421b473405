package org.rcubench.torture.twin;

import org.rcubench.rcu.CallbackFailure;
import org.rcubench.rcu.RcuOptions;

/** Runs callbacks in the caller, without a grace period. */
final class ImmediateCallback extends SpoiltRcu {
  private final RcuOptions options;

  ImmediateCallback(RcuOptions options) {
    super(options);
    this.options = options;
  }

  @Override
  public void call(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException thrown) {
      options.onCallbackFailure().accept(new CallbackFailure(options.name(), callback, thrown));
    }
  }
}
