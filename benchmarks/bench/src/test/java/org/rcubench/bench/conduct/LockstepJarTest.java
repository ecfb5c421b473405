package org.rcubench.bench.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcubench.lockstep.TurnProfiler;
import org.rcubench.results.files.ResultsException;

class LockstepJarTest {
  @TempDir Path folder;

  @Test
  void every_class_of_the_profiler_is_in_its_jar_and_nothing_else() throws IOException {
    Path file = folder.resolve("lockstep.jar");
    LockstepJar.write(file);
    try (JarFile jar = new JarFile(file.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName().replace('/', '.')))
          .containsExactlyInAnyOrderElementsOf(
              new ClassFileImporter()
                  .importPackages(TurnProfiler.class.getPackageName()).stream()
                      .map(JavaClass::getName)
                      .filter(name -> !name.endsWith("package-info"))
                      .map(name -> name + ".class")
                      .toList());
    }
  }

  @Test
  void a_folder_that_cannot_be_written_to_is_one_clear_message() {
    assertThatThrownBy(() -> LockstepJar.write(folder.resolve("none/lockstep.jar")))
        .isInstanceOf(ResultsException.class)
        .hasMessageContaining("java.io.tmpdir");
  }
}
