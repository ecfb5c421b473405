package org.rcubench.charts.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LabelSpreadTest {

  @Test
  void labels_that_stand_apart_stay_where_they_are() {
    assertThat(LabelSpread.places(new double[] {10, 30, 70}, 20, 0, 100))
        .containsExactly(10, 30, 70);
  }

  @Test
  void labels_that_collide_give_way_equally() {
    assertThat(LabelSpread.places(new double[] {50, 50, 50, 90}, 10, 0, 100))
        .containsExactly(40, 50, 60, 90);
  }

  @Test
  void labels_do_not_leave_the_column() {
    assertThat(LabelSpread.places(new double[] {-5, 1, 2}, 10, 0, 100)).containsExactly(0, 10, 20);
    assertThat(LabelSpread.places(new double[] {98, 99, 140}, 10, 0, 100))
        .containsExactly(80, 90, 100);
  }

  @Test
  void no_label_at_all_is_no_trouble() {
    assertThat(LabelSpread.places(new double[0], 10, 0, 100)).isEmpty();
  }

  @Test
  void labels_always_keep_their_distance_and_no_small_step_brings_them_nearer_to_their_wish() {
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < 200; trial++) {
      double[] wanted =
          random.doubles(random.nextInt(1, 21), -20, 420).map(Math::rint).sorted().toArray();
      double[] places = LabelSpread.places(wanted, 20, 0, 400);
      assertThat(valid(places)).as("valid for %s", Arrays.toString(wanted)).isTrue();
      for (int i = 0; i < places.length; i++) {
        for (double step : new double[] {-.5, .5}) {
          double[] moved = places.clone();
          moved[i] += step;
          if (valid(moved)) {
            assertThat(displacement(moved, wanted))
                .isGreaterThanOrEqualTo(displacement(places, wanted) - 1e-9);
          }
        }
      }
    }
  }

  @Test
  void a_pool_stands_at_the_mean_of_its_wishes() {
    double[] places = LabelSpread.places(new double[] {10, 11, 15}, 20, -100, 100);
    assertThat(places[1]).isCloseTo(12, within(1e-9));
  }

  private static boolean valid(double[] places) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] < -1e-9 || places[i] > 400 + 1e-9) {
        return false;
      }
      if (i > 0 && places[i] - places[i - 1] < 20 - 1e-9) {
        return false;
      }
    }
    return true;
  }

  private static double displacement(double[] places, double[] wanted) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += (places[i] - wanted[i]) * (places[i] - wanted[i]);
    }
    return sum;
  }
}
