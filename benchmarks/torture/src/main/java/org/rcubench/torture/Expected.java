package org.rcubench.torture;

import static org.rcubench.torture.Check.AGE;
import static org.rcubench.torture.Check.BARRIER;
import static org.rcubench.torture.Check.CALLBACK_FAILURE;
import static org.rcubench.torture.Check.CALLBACK_LOST;
import static org.rcubench.torture.Check.CALLBACK_ORDER;
import static org.rcubench.torture.Check.CALLBACK_OVERLAP;
import static org.rcubench.torture.Check.CALLBACK_REPEATED;
import static org.rcubench.torture.Check.CONTENT;
import static org.rcubench.torture.Check.COOKIE;
import static org.rcubench.torture.Check.HANG;
import static org.rcubench.torture.Check.INTERRUPT;
import static org.rcubench.torture.Check.STALL;
import static org.rcubench.torture.Check.VISIT;

import java.util.EnumSet;
import java.util.Set;
import org.rcubench.torture.twin.Twin;

/** Which checks a twin must fail: caught for another reason it is not caught. */
final class Expected {
  private Expected() {}

  static Set<Check> of(Twin twin) {
    return switch (twin) {
      case NO_OP_SYNCHRONIZE,
          IMMEDIATE_CALLBACK,
          MISSING_FENCE,
          JOINS_RUNNING_GRACE_PERIOD,
          OVERLOOKS_NEW_READERS,
          INNER_EXIT_ENDS_SECTION ->
          EnumSet.of(AGE, VISIT, CONTENT);
      case EARLY_POLL -> EnumSet.of(AGE, VISIT, CONTENT, COOKIE);
      case WAITS_FOR_THE_DEAD -> EnumSet.of(HANG);
      case BARRIER_WITHOUT_CALLBACKS -> EnumSet.of(BARRIER);
      case LOSES_CALLBACKS, CLOSE_DROPS_CALLBACKS -> EnumSet.of(CALLBACK_LOST);
      case REPEATS_CALLBACKS -> EnumSet.of(CALLBACK_REPEATED);
      case REORDERS_CALLBACKS -> EnumSet.of(CALLBACK_ORDER);
      case TWO_RECLAIMERS -> EnumSet.of(CALLBACK_OVERLAP);
      case HIDES_CALLBACK_FAILURES -> EnumSet.of(CALLBACK_FAILURE);
      case SILENT_STALLS -> EnumSet.of(STALL);
      case SWALLOWS_INTERRUPTS -> EnumSet.of(INTERRUPT);
    };
  }
}
