package org.rcubench.results.environment;

import java.util.List;

/** An environment for tests, with texts that JSON must escape. */
public final class EnvironmentFixture {
  private EnvironmentFixture() {}

  public static Environment environment() {
    return new Environment(
        Environment.SCHEMA,
        "2026-01-02T03-04-05",
        "2026-01-02T03:04:05+01:00",
        machine(),
        new Jvm("OpenJDK \"64-Bit\"", "17.0.9", "Väter & Söhne", List.of("-Xmx1g", "-Da=<b>")),
        new Build("0.1.0", "unknown", true, "ab12", "1.37"),
        new Settings(List.of("-t", "1,2", "a\\b\nc"), "quick", Long.MIN_VALUE, 0.1),
        2.25);
  }

  static Machine machine() {
    return new Machine(
        "AMD EPYC 7763",
        "amd64",
        2,
        1,
        "on",
        "performance",
        "off",
        "1.50",
        "Linux 6.1",
        "QEMU",
        Long.MAX_VALUE);
  }
}
