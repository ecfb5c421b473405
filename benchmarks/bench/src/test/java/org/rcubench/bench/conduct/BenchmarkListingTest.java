package org.rcubench.bench.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkListingTest {
  @Test
  void benchmarks_and_their_parameters_are_read_as_jmh_prints_them() {
    BenchmarkListing listing =
        BenchmarkListing.parse(
            List.of(
                "Benchmarks: ",
                "org.example.Lists.walk",
                "  param \"size\" = {10, 1000}",
                "  param \"kind\" = {linked}",
                "org.example.Maps.get",
                ""));
    assertThat(listing.benchmarks())
        .containsExactly(
            Map.entry(
                "org.example.Lists.walk",
                Map.of("size", List.of("10", "1000"), "kind", List.of("linked"))),
            Map.entry("org.example.Maps.get", Map.of()));
  }

  @Test
  void whatever_else_is_printed_is_no_benchmark() {
    assertThat(
            BenchmarkListing.parse(
                    List.of("WARNING: a word. And another", "Benchmarks: ", "  ", "lone"))
                .benchmarks())
        .isEmpty();
  }
}
