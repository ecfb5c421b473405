package org.rcubench.torture.twin;

import java.util.function.Consumer;
import org.rcubench.rcu.ForwardingRcu;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;

/** A correct domain, of which a twin spoils a part. */
abstract class SpoiltRcu extends ForwardingRcu {
  final Rcu correct;

  SpoiltRcu(RcuOptions options) {
    correct = RcuFlavor.FENCED.open(options);
  }

  @Override
  protected final Rcu delegate() {
    return correct;
  }

  /** By {@link #call}, so that a twin spoils both at one place. */
  @Override
  public <T> void retire(T object, Consumer<? super T> reclaimer) {
    call(() -> reclaimer.accept(object));
  }
}
