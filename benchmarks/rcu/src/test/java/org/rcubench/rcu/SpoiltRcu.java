package org.rcubench.rcu;

import java.util.function.Consumer;

/**
 * A correct domain, of which a broken twin spoils a part. Waits of both kinds lead through {@link
 * #synchronize}, and callbacks through {@link #call}, so that one override spoils both.
 */
abstract class SpoiltRcu extends ForwardingRcu {
  final Rcu correct = RcuFlavor.FENCED.open();

  @Override
  protected final Rcu delegate() {
    return correct;
  }

  @Override
  public void synchronizeExpedited() {
    synchronize();
  }

  @Override
  public <T> void retire(T object, Consumer<? super T> reclaimer) {
    call(() -> reclaimer.accept(object));
  }
}
