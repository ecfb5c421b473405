package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example on the page of {@link Rcu} compiles as it stands, and does what the page says. */
class ExampleOfUseTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?) \\* }</pre>", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void the_configuration_holder_closes_what_it_replaced_after_its_last_reader() throws Exception {
    Class<?> type = compiled("Configuration", example());
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Method read = accessible(type, "read", Function.class);
    Method install = accessible(type, "install", AutoCloseable.class, Consumer.class);
    Object configuration = constructor.newInstance();
    CountDownLatch closed = new CountDownLatch(1);
    AutoCloseable first = () -> {};
    AutoCloseable second = () -> {};
    Consumer<AutoCloseable> close = old -> closed.countDown();

    install.invoke(configuration, first, close);
    Function<AutoCloseable, Object> section =
        seen -> {
          assertThat(seen).isSameAs(first);
          try {
            install.invoke(configuration, second, close);
            // The reader is still inside, so the reclaimer has to wait, however long.
            assertThat(closed.await(50, TimeUnit.MILLISECONDS)).isFalse();
          } catch (ReflectiveOperationException | InterruptedException e) {
            throw new AssertionError(e);
          }
          return "read";
        };
    assertThat(read.invoke(configuration, section)).isEqualTo("read");

    assertThat(closed.await(Deadline.SECONDS, TimeUnit.SECONDS)).isTrue();
    Function<AutoCloseable, Object> identity = seen -> seen;
    assertThat(read.invoke(configuration, identity)).isSameAs(second);
  }

  private static String example() throws IOException {
    String page = Files.readString(Path.of("src/main/java/org/rcubench/rcu/Rcu.java"));
    Matcher matcher = EXAMPLE.matcher(page);
    assertThat(matcher.find()).as("an example on the page").isTrue();
    return matcher.group(1).replaceAll("(?m)^ \\* ?", "");
  }

  private Class<?> compiled(String name, String example) throws Exception {
    Path source = folder.resolve(name + ".java");
    Files.writeString(
        source, "import java.util.function.*;\nimport org.rcubench.rcu.*;\n" + example);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    boolean compiles =
        compiler
            .getTask(
                complaints,
                null,
                null,
                List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()),
                null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
            .call();
    assertThat(compiles).as("%s\n%s", example, complaints).isTrue();
    return new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ExampleOfUseTest.class.getClassLoader())
        .loadClass(name);
  }

  private static String classPath() throws Exception {
    return Path.of(Rcu.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toString();
  }

  private static Method accessible(Class<?> type, String name, Class<?>... parameters)
      throws NoSuchMethodException {
    Method method = type.getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }
}
