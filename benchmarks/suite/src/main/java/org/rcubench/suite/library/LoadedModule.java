package org.rcubench.suite.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.rcubench.rcu.Rcu;

/** A module that is loaded, and has callbacks pending. */
final class LoadedModule {
  private final AtomicInteger toRun;
  private Loader loader;
  private Loadable module;

  /**
   * Loads a module.
   *
   * @param code the bytes of its class
   * @param rcu where it enqueues its callbacks
   * @param callbacks how many
   */
  LoadedModule(byte[] code, Rcu rcu, int callbacks) {
    toRun = new AtomicInteger(callbacks);
    loader = new Loader(code);
    module = loader.module();
    module.start(rcu, callbacks, toRun::decrementAndGet);
  }

  /** What tells, without keeping it, whether the module's class loader is still there. */
  WeakReference<ClassLoader> loader() {
    return new WeakReference<>(loader);
  }

  /** Unloads the module the right way: once its callbacks have run. */
  int unload(Rcu rcu) {
    rcu.barrier();
    return close();
  }

  /**
   * From now on no code of the module may run.
   *
   * @return how many of its callbacks will run all the same
   */
  int close() {
    module = null;
    loader = null;
    return toRun.get();
  }

  /**
   * Runs the garbage collector until all class loaders of modules are gone; returns at once where
   * it does not run when told to.
   *
   * @throws IllegalStateException if one is still there after that long
   */
  @SuppressWarnings("SystemRuntime") // the collector is what is asked
  static void requireCollected(Collection<? extends Reference<?>> loaders, Duration patience) {
    long began = System.nanoTime();
    while (true) {
      WeakReference<Object> canary = new WeakReference<>(new Object());
      System.gc();
      long kept = loaders.stream().filter(reference -> reference.get() != null).count();
      if (kept == 0 || canary.get() != null) {
        return;
      }
      if (System.nanoTime() - began > patience.toNanos()) {
        throw new IllegalStateException(
            "%d of %d class loaders of modules are still there: something refers to them"
                .formatted(kept, loaders.size()));
      }
    }
  }

  /** What the host knows of a module, whose class it does not know. */
  public interface Loadable {
    /** Has the module enqueue that many callbacks, which run its own code, and then the report. */
    void start(Rcu rcu, int callbacks, Runnable report);
  }

  /**
   * The code of a module, to be defined anew by each {@link Loader}. A class of another loader is
   * in another package for the JVM, so it uses nothing here but what is public.
   */
  public static final class Code implements Loadable, Runnable {
    private Runnable report;

    /** A module that has not started. */
    public Code() {}

    @Override
    public void start(Rcu rcu, int callbacks, Runnable reporting) {
      report = reporting;
      for (int i = 0; i < callbacks; i++) {
        rcu.call(this);
      }
    }

    /** What a callback does. */
    @Override
    public void run() {
      report.run();
    }
  }

  /** The class loader of one module: it defines the code, and leaves the rest to its parent. */
  static final class Loader extends ClassLoader {
    private static final String CODE = Code.class.getName();

    private final byte[] code;

    Loader(byte[] code) {
      super("module", Loader.class.getClassLoader());
      this.code = code;
    }

    /** The bytes of a module's class, as they lie in the jar. */
    static byte[] code() {
      try (InputStream in = Loader.class.getResourceAsStream("LoadedModule$Code.class")) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the class of a module", e);
      }
    }

    Loadable module() {
      try {
        return (Loadable) loadClass(CODE).getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot load a module", e);
      }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(CODE)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
      }
    }
  }
}
