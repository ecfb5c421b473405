package org.rcubench.bench.conduct;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import joptsimple.OptionParser;
import org.apache.commons.math3.stat.StatUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/** Somebody else's benchmarks, built as JMH's archetype builds them but for the shading. */
final class ForeignJar {
  private ForeignJar() {}

  /**
   * Builds a jar whose benchmark {@code other.Work.spin} does so much work, or dies, or hangs.
   *
   * @param body the benchmark's body
   */
  static Path build(Path folder, String name, String body) throws IOException {
    return build(folder, name, "Mode.AverageTime", body);
  }

  /**
   * The same with annotated modes.
   *
   * @param modes what {@code @BenchmarkMode} says
   */
  static Path build(Path folder, String name, String modes, String body) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(name + "-classes"));
    compile(classes, modes, body);
    Path jar = folder.resolve(name + ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            String.join(
                " ",
                location(Benchmark.class),
                location(OptionParser.class),
                location(StatUtils.class)));
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        var files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
    return jar;
  }

  private static void compile(Path classes, String modes, String body) throws IOException {
    String source =
        """
        package other;

        import java.util.concurrent.TimeUnit;
        import org.openjdk.jmh.annotations.*;
        import org.openjdk.jmh.infra.Blackhole;

        @State(Scope.Benchmark)
        @BenchmarkMode(%s)
        @OutputTimeUnit(TimeUnit.NANOSECONDS)
        @Fork(value = 1, warmups = 1)
        public class Work {
          @Param({"100"})
          public int tokens;

          @Benchmark
          public void spin() throws Exception {
            %s
          }
        }
        """
            .formatted(modes, body);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, null, null, List.of(new Source(source)));
      task.setProcessors(List.of(new BenchmarkProcessor()));
      assertThat(task.call()).isTrue();
    }
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///other/Work.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
