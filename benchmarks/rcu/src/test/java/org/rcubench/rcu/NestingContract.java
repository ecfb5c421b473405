package org.rcubench.rcu;

import java.util.function.Supplier;

/** Guarantee 3: sections of one handle nest. */
enum NestingContract implements Contract {
  GUARANTEE_3_ONLY_THE_OUTERMOST_EXIT_ENDS_A_SECTION {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        reader.step(RcuReader::enter);
        reader.step(RcuReader::enter);
        reader.step(RcuReader::exit);
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.step(RcuReader::exit);
        updater.requireWaitingForReaderStill();
        reader.end();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_3_AN_INNER_SECTION_THAT_BEGAN_AFTER_A_GRACE_PERIOD_DOES_NOT_RENEW_THE_OUTER {
    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.step(RcuReader::enter);
        updater.requireWaitingForReaderStill();
        reader.step(RcuReader::exit);
        updater.requireWaitingForReaderStill();
        reader.end();
        updater.requireReturn();
      }
    }
  },
  GUARANTEE_3_SECTIONS_NEST_A_THOUSAND_DEEP {
    private static final int DEPTH = 1_000;

    @Override
    public void check(Supplier<Rcu> flavor) {
      Rcu rcu = flavor.get();
      try (ReaderThread reader = new ReaderThread(rcu)) {
        reader.begin();
        reader.step(handle -> times(DEPTH, handle::enter));
        reader.step(handle -> times(DEPTH, handle::exit));
        Updater updater = Updater.start(rcu::synchronize);
        updater.requireWaitingForReader();
        reader.end();
        updater.requireReturn();
      }
    }

    private static void times(int count, Runnable step) {
      for (int i = 0; i < count; i++) {
        step.run();
      }
    }
  };
}
