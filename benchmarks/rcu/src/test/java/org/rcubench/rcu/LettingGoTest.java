package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the library is done with can be collected. */
class LettingGoTest {
  private final AtomicInteger runs = new AtomicInteger();

  private static void requireCollected(WeakReference<?> reference, String what) {
    Deadline.await(
        () -> {
          System.gc();
          return reference.refersTo(null);
        },
        what + " is collected");
  }

  @Flavors.WithGracePeriods
  void a_callback_that_has_run(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      WeakReference<?> called = call(rcu);
      WeakReference<?> retired = retire(rcu);
      rcu.barrier();
      requireCollected(called, "the callback");
      requireCollected(retired, "the retired object");
      // Also the last one of a queue that stays empty.
      WeakReference<?> last = retire(rcu);
      Deadline.await(() -> rcu.statistics().backlog() == 0, "the callback runs");
      requireCollected(last, "the object retired last");
    }
  }

  private WeakReference<?> call(Rcu rcu) {
    Object held = new Object();
    rcu.call(() -> runs.addAndGet(held.hashCode()));
    return new WeakReference<>(held);
  }

  private WeakReference<?> retire(Rcu rcu) {
    Object retired = new Object();
    rcu.retire(retired, object -> runs.addAndGet(object.hashCode()));
    return new WeakReference<>(retired);
  }

  @Test
  void the_class_loader_of_the_first_to_enqueue() throws Exception {
    try (Rcu rcu = RcuFlavor.FENCED.open()) {
      requireCollected(enqueueFromItsOwnLoader(rcu), "the class loader");
    }
  }

  private static WeakReference<?> enqueueFromItsOwnLoader(Rcu rcu) throws Exception {
    ClassLoader loader = new OwnLoader();
    Consumer<Rcu> caller = firstCaller(loader);
    caller.accept(rcu);
    rcu.barrier();
    return new WeakReference<>(loader);
  }

  @SuppressWarnings("unchecked") // the class is another one of that name
  private static Consumer<Rcu> firstCaller(ClassLoader loader) throws Exception {
    Class<?> type = loader.loadClass(FirstCaller.class.getName());
    assertThat(type).isNotSameAs(FirstCaller.class);
    return (Consumer<Rcu>) type.getDeclaredConstructor().newInstance();
  }

  /** Enqueues itself; to be loaded by a loader of its own. */
  public static final class FirstCaller implements Consumer<Rcu>, Runnable {
    @Override
    public void accept(Rcu rcu) {
      rcu.call(this);
    }

    @Override
    public void run() {}
  }

  /** Defines {@link FirstCaller} itself, as a container does with what it hosts. */
  private static final class OwnLoader extends ClassLoader {
    OwnLoader() {
      super(LettingGoTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(FirstCaller.class.getName())) {
        return super.loadClass(name, resolve);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] code = in.readAllBytes();
        return defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Flavors.All
  void a_domain_that_is_abandoned_with_a_reader_of_a_living_thread(RcuFlavor flavor) {
    requireCollected(abandon(flavor), "the domain");
  }

  private static WeakReference<?> abandon(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    rcu.reader().enter();
    rcu.reader().exit();
    rcu.register().offline();
    return new WeakReference<>(rcu);
  }

  @Flavors.All
  void a_domain_that_is_closed(RcuFlavor flavor) {
    requireCollected(useAndClose(flavor), "the domain");
  }

  private WeakReference<?> useAndClose(RcuFlavor flavor) {
    Rcu rcu = flavor.open();
    rcu.reader().offline();
    if (flavor.hasGracePeriods()) {
      rcu.call(runs::incrementAndGet);
      rcu.synchronize();
    }
    rcu.close();
    return new WeakReference<>(rcu);
  }

  @Flavors.All
  void a_handle_that_is_closed_in_a_domain_that_goes_on(RcuFlavor flavor) {
    try (Rcu rcu = flavor.open()) {
      WeakReference<?> handle = registerAndClose(rcu, flavor);
      requireCollected(handle, "the handle");
    }
  }

  private static WeakReference<?> registerAndClose(Rcu rcu, RcuFlavor flavor) {
    RcuReader handle = rcu.register();
    if (flavor.hasGracePeriods()) {
      rcu.synchronize();
    }
    handle.close();
    return new WeakReference<>(handle);
  }
}
