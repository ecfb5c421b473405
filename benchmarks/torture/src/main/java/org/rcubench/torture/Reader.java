package org.rcubench.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rcubench.rcu.RcuReader;
import org.rcubench.rcu.RcuReference;

/**
 * Reads: in bursts of short sections, in long and nested ones, by several handles; rests, and comes
 * back with another handle.
 */
final class Reader extends Worker {
  private static final int BURST = 500;
  private static final int LONGEST_WORK_BITS = 13;

  /** In rounds of work: longer than a grace period that waits for nobody. */
  private static final int LONGEST_DUEL = 4_000;

  private static final int LONG_SECTIONS = 16;
  private static final int DEEPEST = 4;
  private static final long LONGEST_REST_NANOS = 1_000_000;

  /** Places in {@link #handles}. */
  private static final int OWN = 0;

  private static final int SECOND = 1;
  private static final int LOOKED_UP = 2;

  private final Sections sections;
  private final int index;
  private final int opponent;
  private final List<RcuReader> handles = new ArrayList<>();

  Reader(Arena arena, int index, SplittableRandom random) {
    super(arena, random);
    this.index = index;
    this.opponent = Phases.opponent(index);
    this.sections = new Sections(arena, random, index);
  }

  @Override
  boolean duels() {
    return arena.phases.readerDuels(index);
  }

  @Override
  void begin() {
    handles.add(arena.rcu.register());
    handles.add(arena.rcu.register());
    handles.add(arena.rcu.reader());
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck") // loses the processor here rather than in a section
  void step() {
    try {
      int draw = random.nextInt(16);
      if (duels()) {
        duel();
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
      announce();
      sections.drain();
    }
    Thread.yield();
  }

  @Override
  void end() {
    handles.forEach(RcuReader::close);
  }

  /** Goes offline meanwhile, or grace periods of quiescent states would wait. */
  @Override
  void rest(long nanos) {
    if (nanos > 0) {
      handles.forEach(RcuReader::offline);
      super.rest(nanos);
      handles.forEach(RcuReader::online);
    }
  }

  /** Brief sections, each begun at the moment when an updater publishes. */
  private void duel() {
    RcuReader handle = handles.get(OWN);
    RcuReference<Element> slot = arena.slot(opponent);
    Duel duel = arena.duel(opponent);
    for (int i = 0; i < BURST; i++) {
      if (duel.readerMeets(random)) {
        int age = sections.brief(handle, slot, random.nextInt(LONGEST_DUEL));
        duel.readerHasLooked(age > 0);
      }
      announce();
    }
  }

  /** Brief sections, as many as there can be. */
  private void burst() {
    RcuReader handle = handles.get(OWN);
    RcuReference<Element> slot = arena.anySlot(random);
    int longest = 1 << random.nextInt(LONGEST_WORK_BITS);
    for (int i = 0; i < BURST; i++) {
      sections.brief(handle, slot, random.nextInt(longest));
      announce();
    }
  }

  private void nested(RcuReader handle) {
    for (int i = 0; i < LONG_SECTIONS; i++) {
      sections.nested(handle, random.nextInt(DEEPEST));
      announce();
    }
  }

  private void changeHandles() {
    RcuReader next = arena.rcu.register();
    handles.set(SECOND, next).close();
    handles.set(LOOKED_UP, arena.rcu.reader());
  }

  private void announce() {
    for (int i = 0; i < handles.size(); i++) {
      handles.get(i).quiescent();
    }
  }
}
