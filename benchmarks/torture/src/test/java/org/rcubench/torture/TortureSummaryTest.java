package org.rcubench.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rcubench.torture.TortureResult.FlavorResult;
import org.rcubench.torture.TortureResult.GracePeriodTimes;
import org.rcubench.torture.TortureResult.TwinResult;
import org.rcubench.torture.TortureStatistics.Count;

class TortureSummaryTest {
  private static final TwinResult CAUGHT =
      new TwinResult("no-op-synchronize", "synchronize returns at once", true, "AGE", 0.0123);
  private static final TwinResult MISSED =
      new TwinResult("early-poll", "a cookie elapses too early", false, "", 5);

  @Test
  void a_flavor_is_summarized_in_rcutortures_terms() {
    assertThat(TortureSummary.of(result(flavor(Map.of(), List.of()), CAUGHT)))
        .contains("rcu-fenced: passed, 15.0 s")
        .contains("reads 1,234,567, updates 0, grace periods 400 for 500 callers")
        .contains("ages seen by sections, from 0: 90 10 0; close calls 0")
        .contains(
            "grace periods took 1.5 us on average, 99% of them up to 20.0 us, the longest 3.00 s;"
                + " stall reports 4")
        .endsWith(
            "PASSED after 20.00 s, seed 7: 1 of 1 flavors passed, 1 of 1 twins caught, the slowest"
                + " after 12.3 ms\n");
  }

  @Test
  void a_failure_is_printed_with_what_was_seen() {
    TortureResult result =
        result(flavor(Map.of("AGE", 3L), List.of("AGE: age 2 of element 5")), CAUGHT);
    assertThat(TortureSummary.of(result))
        .contains("rcu-fenced: FAILED")
        .contains("  FAILED AGE, 3 times\n    AGE: age 2 of element 5\n")
        .contains("FAILED after 20.00 s, seed 7: 0 of 1 flavors passed");
  }

  @Test
  void a_twin_is_printed_with_the_time_it_took() {
    assertThat(TortureSummary.line(CAUGHT))
        .isEqualTo("Caught no-op-synchronize after 12.3 ms (AGE): synchronize returns at once");
    assertThat(TortureSummary.line(MISSED))
        .isEqualTo("NOT CAUGHT early-poll in 5.00 s: a cookie elapses too early");
    assertThat(TortureSummary.of(result(flavor(Map.of(), List.of()), MISSED)))
        .contains("FAILED after 20.00 s")
        .contains("0 of 1 twins caught");
  }

  @Test
  void numbers_are_short_where_there_is_little_room() {
    assertThat(TortureSummary.round(9_999)).isEqualTo("9999");
    assertThat(TortureSummary.round(1_234_567)).isEqualTo("1234 k");
    assertThat(TortureSummary.round(123_456_789)).isEqualTo("123 M");
    assertThat(TortureSummary.time(999)).isEqualTo("999 ns");
  }

  @Test
  void json_holds_the_same() {
    JsonObject json =
        JsonParser.parseString(result(flavor(Map.of("AGE", 3L), List.of("seen")), CAUGHT).json())
            .getAsJsonObject();
    assertThat(json.get("schemaVersion").getAsInt()).isEqualTo(TortureResult.SCHEMA);
    assertThat(json.get("passed").getAsBoolean()).isFalse();
    assertThat(json.get("seed").getAsLong()).isEqualTo(7);
    JsonObject flavor = json.getAsJsonArray("flavors").get(0).getAsJsonObject();
    assertThat(flavor.get("flavor").getAsString()).isEqualTo("rcu-fenced");
    assertThat(flavor.getAsJsonObject("counts").get("reads").getAsLong()).isEqualTo(1_234_567);
    assertThat(flavor.getAsJsonObject("failures").get("AGE").getAsLong()).isEqualTo(3);
    assertThat(flavor.getAsJsonArray("ages")).hasSize(3);
    JsonObject twin = json.getAsJsonArray("twins").get(0).getAsJsonObject();
    assertThat(twin.get("caught").getAsBoolean()).isTrue();
    assertThat(twin.get("seconds").getAsDouble()).isEqualTo(0.0123);
  }

  private static FlavorResult flavor(Map<String, Long> failures, List<String> first) {
    Map<String, Long> counts = new TreeMap<>();
    Arrays.stream(Count.values()).forEach(count -> counts.put(count.id(), 0L));
    counts.put("reads", 1_234_567L);
    return new FlavorResult(
        "rcu-fenced",
        failures.isEmpty(),
        15,
        counts,
        List.of(90L, 10L, 0L),
        new GracePeriodTimes(400, 500, 1_500, 20_000, 3_000_000_000L, 4, 0, 0),
        failures,
        first);
  }

  private static TortureResult result(FlavorResult flavor, TwinResult twin) {
    return new TortureResult(
        TortureResult.SCHEMA,
        flavor.passed() && twin.caught(),
        false,
        7,
        4,
        20,
        List.of(flavor),
        List.of(twin),
        Map.of());
  }
}
