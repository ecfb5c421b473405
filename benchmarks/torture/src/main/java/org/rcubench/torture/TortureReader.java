package org.rcubench.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/**
 * Reads: short sections in bursts, long and nested ones, with several handles; rests, and goes on
 * with another handle.
 */
final class TortureReader extends TortureWorker {
  private static final int BURST = 500;
  private static final int LONGEST_BURST_BITS = 13;

  /** In rounds of the busy loop: longer than a grace period that waits for nobody. */
  private static final int LONGEST_RACE = 4_000;

  private static final int LONG_SECTIONS = 16;
  private static final int DEEPEST = 4;
  private static final long LONGEST_REST_NANOS = 1_000_000;

  /** Places in {@link #handles}. */
  private static final int OWN = 0;

  private static final int SECOND = 1;
  private static final int LOOKED_UP = 2;

  private final CheckedSections sections;
  private final int index;
  private final int opponent;
  private final List<RcuReader> handles = new ArrayList<>();

  TortureReader(RoundState round, int index, SplittableRandom random) {
    super(round, random);
    this.index = index;
    this.opponent = RoundPhases.opponent(index);
    this.sections = new CheckedSections(round, random, index);
  }

  @Override
  boolean races() {
    return round.phases.readerRaces(index);
  }

  @Override
  void begin() {
    handles.add(round.rcu.register());
    handles.add(round.rcu.register());
    handles.add(round.rcu.reader());
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // loses the processor here rather than in a section
  void step() {
    try {
      int draw = random.nextInt(16);
      if (races()) {
        race();
      } else if (draw < 8) {
        burst();
      } else if (draw < 13) {
        nested(handles.get(random.nextInt(handles.size())));
      } else if (draw == 13) {
        sections.overlapping(handles.get(OWN), handles.get(SECOND));
      } else if (draw == 14) {
        rest(random.nextLong(LONGEST_REST_NANOS));
      } else {
        changeHandles();
      }
    } finally {
      announceQuiescence();
      sections.drain();
    }
    Thread.yield();
  }

  @Override
  void end() {
    handles.forEach(RcuReader::close);
  }

  /** Goes offline meanwhile, or grace periods would wait for its quiescent states. */
  @Override
  void rest(long nanos) {
    if (nanos > 0) {
      handles.forEach(RcuReader::offline);
      super.rest(nanos);
      handles.forEach(RcuReader::online);
    }
  }

  /** Short sections, each begun at the moment when an updater publishes. */
  private void race() {
    RcuReader handle = handles.get(OWN);
    RcuReference<Element> slot = round.slot(opponent);
    StoreBufferRace race = round.race(opponent);
    for (int i = 0; i < BURST; i++) {
      if (race.awaitUpdater(random)) {
        int age = sections.brief(handle, slot, random.nextInt(LONGEST_RACE));
        race.adjustDelay(age > 0);
      }
      announceQuiescence();
    }
  }

  /** Short sections, one right after the other. */
  private void burst() {
    RcuReader handle = handles.get(OWN);
    RcuReference<Element> slot = round.anySlot(random);
    int longest = 1 << random.nextInt(LONGEST_BURST_BITS);
    for (int i = 0; i < BURST; i++) {
      sections.brief(handle, slot, random.nextInt(longest));
      announceQuiescence();
    }
  }

  private void nested(RcuReader handle) {
    for (int i = 0; i < LONG_SECTIONS; i++) {
      sections.nested(handle, random.nextInt(DEEPEST));
      announceQuiescence();
    }
  }

  private void changeHandles() {
    RcuReader next = round.rcu.register();
    handles.set(SECOND, next).close();
    handles.set(LOOKED_UP, round.rcu.reader());
  }

  private void announceQuiescence() {
    for (int i = 0; i < handles.size(); i++) {
      handles.get(i).quiescent();
    }
  }
}
