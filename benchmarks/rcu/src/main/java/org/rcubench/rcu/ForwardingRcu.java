package org.rcubench.rcu;

import java.util.function.Consumer;

/**
 * A domain that has another do everything: each method calls the same method of {@link
 * #delegate()}, with the same arguments, and adds nothing. A subclass overrides what it changes,
 * say to time the waits:
 *
 * <pre>{@code
 * final class TimedRcu extends ForwardingRcu {
 *   private final Rcu rcu;
 *   private final LongConsumer nanos;
 *
 *   TimedRcu(Rcu rcu, LongConsumer nanos) {
 *     this.rcu = rcu;
 *     this.nanos = nanos;
 *   }
 *
 *   @Override
 *   protected Rcu delegate() {
 *     return rcu;
 *   }
 *
 *   @Override
 *   public void synchronize() {
 *     long began = System.nanoTime();
 *     super.synchronize();
 *     nanos.accept(System.nanoTime() - began);
 *   }
 * }
 * }</pre>
 *
 * <p>No method calls another of this object: to override {@code call} leaves {@code retire} as it
 * was. Readers are the delegate's own, so a section costs what it costs without this class.
 */
public abstract class ForwardingRcu implements Rcu {
  /** For subclasses. */
  protected ForwardingRcu() {}

  /** {@return the domain that does the work; always the same} */
  protected abstract Rcu delegate();

  @Override
  public RcuFlavor flavor() {
    return delegate().flavor();
  }

  @Override
  public RcuReader register() {
    return delegate().register();
  }

  @Override
  public RcuReader reader() {
    return delegate().reader();
  }

  @Override
  public void synchronize() {
    delegate().synchronize();
  }

  @Override
  public void synchronizeExpedited() {
    delegate().synchronizeExpedited();
  }

  @Override
  public long getState() {
    return delegate().getState();
  }

  @Override
  public long startPoll() {
    return delegate().startPoll();
  }

  @Override
  public boolean poll(long cookie) {
    return delegate().poll(cookie);
  }

  @Override
  public void synchronizeSince(long cookie) {
    delegate().synchronizeSince(cookie);
  }

  @Override
  public void call(Runnable callback) {
    delegate().call(callback);
  }

  @Override
  public <T> void retire(T object, Consumer<? super T> reclaimer) {
    delegate().retire(object, reclaimer);
  }

  @Override
  public void barrier() {
    delegate().barrier();
  }

  @Override
  public RcuStatistics statistics() {
    return delegate().statistics();
  }

  @Override
  public void close() {
    delegate().close();
  }
}
