package org.rcubench.suite.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/**
 * A JVM that runs one strategy loads one implementation of each abstract class on the readers'
 * path, so that the JIT calls it without looking at its type.
 */
class ClassesLoadedTest {
  static Stream<String> all() {
    return Strategies.all().stream().map(StrategyInfo::id);
  }

  @ParameterizedTest
  @MethodSource("all")
  void opening_a_strategy_loads_no_other_implementation(String id) throws Exception {
    Optional<String> reason = Strategies.named(id).unavailability().get();
    Assumptions.assumeTrue(reason.isEmpty(), () -> id + " cannot run here: " + reason.orElse(""));

    Watcher watcher = new Watcher();
    watcher.run(Use.class, id);

    assertThat(watcher.implementations(Session.class)).hasSize(1);
    assertThat(watcher.implementations(Strategy.class)).hasSize(1);
    assertThat(watcher.implementations(RcuReader.class)).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void the_watcher_sees_a_second_implementation() throws Exception {
    Watcher watcher = new Watcher();
    watcher.run(Use.class, "rwlock");
    watcher.run(Use.class, "synchronized");

    assertThat(watcher.implementations(Session.class)).hasSize(2);
    assertThat(watcher.implementations(Strategy.class)).hasSize(2);
  }

  /** What a fork does: looks the strategy up by its id and reads, and updates if it may. */
  static final class Use implements Consumer<String> {
    @Override
    public void accept(String id) {
      StrategyInfo info = Strategies.named(id);
      try (Strategy strategy = info.factory().get();
          Session session = strategy.session()) {
        RcuReference<String> pointer = new RcuReference<>("old");
        session.read(inside -> inside.dereference(pointer).length());
        if (!info.updates().isEmpty()) {
          session.update(() -> pointer.assign("new"));
          session.awaitReaders("old");
        }
      }
    }
  }

  /** Loads our classes itself, and so knows which were asked for. */
  private static final class Watcher extends ClassLoader {
    private final List<Class<?>> loaded = new ArrayList<>();

    Watcher() {
      super(Watcher.class.getClassLoader());
    }

    @SuppressWarnings("unchecked")
    void run(Class<? extends Consumer<String>> what, String argument) throws Exception {
      Class<?> here = loadClass(what.getName());
      var constructor = here.getDeclaredConstructor();
      constructor.setAccessible(true);
      ((Consumer<String>) constructor.newInstance()).accept(argument);
    }

    /** The concrete classes that were loaded below one that has the same name here. */
    List<String> implementations(Class<?> parent) {
      return loaded.stream()
          .filter(type -> !Modifier.isAbstract(type.getModifiers()))
          .filter(type -> isBelow(type, parent.getName()))
          .map(Class::getName)
          .toList();
    }

    private static boolean isBelow(Class<?> type, String parent) {
      for (Class<?> above = type; above != null; above = above.getSuperclass()) {
        boolean implementing =
            Arrays.stream(above.getInterfaces()).anyMatch(of -> of.getName().equals(parent));
        if (implementing || (above != type && above.getName().equals(parent))) {
          return true;
        }
      }
      return false;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("org.rcubench.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> already = findLoadedClass(name);
        if (already != null) {
          return already;
        }
        Class<?> defined = define(name);
        loaded.add(defined);
        return defined;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
