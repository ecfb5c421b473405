package org.rcubench.suite.torture.twin;

import java.util.function.Consumer;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.RcuFlavor;
import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuStatistics;

/** A correct domain, of which a twin spoils a part. */
abstract class ForwardingRcu implements Rcu {
  final Rcu correct;

  ForwardingRcu(RcuOptions options) {
    correct = RcuFlavor.FENCED.open(options);
  }

  @Override
  public RcuFlavor flavor() {
    return correct.flavor();
  }

  @Override
  public RcuReader register() {
    return correct.register();
  }

  @Override
  public RcuReader reader() {
    return correct.reader();
  }

  @Override
  public void synchronize() {
    correct.synchronize();
  }

  @Override
  public void synchronizeExpedited() {
    correct.synchronizeExpedited();
  }

  @Override
  public long getState() {
    return correct.getState();
  }

  @Override
  public long startPoll() {
    return correct.startPoll();
  }

  @Override
  public boolean poll(long cookie) {
    return correct.poll(cookie);
  }

  @Override
  public void synchronizeSince(long cookie) {
    correct.synchronizeSince(cookie);
  }

  @Override
  public void call(Runnable callback) {
    correct.call(callback);
  }

  /** By {@link #call}, so that a twin spoils both at one place. */
  @Override
  public <T> void retire(T object, Consumer<? super T> reclaimer) {
    call(() -> reclaimer.accept(object));
  }

  @Override
  public void barrier() {
    correct.barrier();
  }

  @Override
  public RcuStatistics statistics() {
    return correct.statistics();
  }

  @Override
  public void close() {
    correct.close();
  }
}
