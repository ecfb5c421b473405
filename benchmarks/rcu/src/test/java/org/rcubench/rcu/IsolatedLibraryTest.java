package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The library in a class loader that sees only the JDK and the library, without assertions. */
class IsolatedLibraryTest {

  @Test
  void membarrier_says_that_jna_is_missing_and_best_falls_back() throws Exception {
    Assumptions.assumeTrue(
        System.getProperty("os.name").equals("Linux"), "elsewhere the system is the first reason");
    assertThat(answers(FlavorsSeen.class))
        .satisfiesExactly(
            membarrier -> assertThat(membarrier).contains("net.java.dev.jna:jna", "class path"),
            opened -> assertThat(opened).contains("net.java.dev.jna:jna", "use rcu-fenced instead"),
            best -> assertThat(best).isEqualTo("rcu-fenced"));
  }

  @Test
  void misuse_off_the_fast_path_is_refused_without_assertions_too() throws Exception {
    assertThat(answers(MisuseWithoutAssertions.class))
        .allSatisfy(answer -> assertThat(answer).startsWith("IllegalStateException"))
        .hasSize(6);
  }

  /** Runs it where there is neither JNA nor {@code -ea}. */
  @SuppressWarnings("unchecked")
  private static List<String> answers(Class<? extends Callable<List<String>>> question)
      throws Exception {
    try (URLClassLoader alone = alone()) {
      alone.setDefaultAssertionStatus(false);
      return ((Callable<List<String>>)
              alone.loadClass(question.getName()).getDeclaredConstructor().newInstance())
          .call();
    }
  }

  private static URLClassLoader alone() throws IOException {
    URL library = Rcu.class.getProtectionDomain().getCodeSource().getLocation();
    URL tests = IsolatedLibraryTest.class.getProtectionDomain().getCodeSource().getLocation();
    return new URLClassLoader(new URL[] {library, tests}, ClassLoader.getPlatformClassLoader());
  }

  /** What a program finds there. */
  public static final class FlavorsSeen implements Callable<List<String>> {
    @Override
    public List<String> call() {
      String membarrier = RcuFlavor.MEMBARRIER.unavailability().orElse("available");
      String opened;
      try (Rcu rcu = RcuFlavor.MEMBARRIER.open()) {
        opened = rcu.flavor().id();
      } catch (UnsupportedOperationException e) {
        opened = e.getMessage();
      }
      try (Rcu best = Rcu.best()) {
        return List.of(membarrier, opened, best.flavor().id());
      }
    }
  }

  /** What {@code rcu-fenced} answers to misuse there. */
  public static final class MisuseWithoutAssertions implements Callable<List<String>> {
    @Override
    public List<String> call() {
      Rcu rcu = RcuFlavor.FENCED.open();
      RcuReader closed = rcu.register();
      closed.close();
      RcuReader reader = rcu.register();
      String exitOutside = answer(reader::exit);
      reader.enter();
      return List.of(
          exitOutside,
          answer(rcu::synchronize),
          answer(rcu::close),
          answer(reader::close),
          answer(closed::enter),
          answer(closed::exit));
    }

    private static String answer(Runnable misuse) {
      try {
        misuse.run();
        return "nothing";
      } catch (IllegalStateException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
      }
    }
  }
}
