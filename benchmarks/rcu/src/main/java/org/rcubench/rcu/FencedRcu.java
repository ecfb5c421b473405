package org.rcubench.rcu;

import java.lang.invoke.VarHandle;

/**
 * RCU with a full fence at the beginning of each section. Runs anywhere and has the cheapest grace
 * periods of the flavors that ask nothing of reader threads. Kin: liburcu's {@code urcu-mb}.
 */
final class FencedRcu extends EpochDomain {
  /*
   * The promise (F) of EpochDomain: reader and updater are the two sides of store buffering. The
   * reader stores its state, fences, and reads; the updater publishes, fences, and loads the state.
   * If the updater's load does not see the reader's store, the reader's fence comes after the
   * updater's in the total order of full fences, so the section's reads see what was published.
   */

  FencedRcu(RcuOptions options) {
    super(RcuFlavor.FENCED, options);
  }

  @Override
  EpochReader newReader() {
    return new FencedReader(this);
  }

  @Override
  void heavyFence() {
    VarHandle.fullFence();
  }

  private static final class FencedReader extends CountingReader {
    FencedReader(EpochDomain domain) {
      super(domain);
    }

    @Override
    public void enter() {
      assert requireOwner();
      if (state == OUTSIDE) {
        STATE.setOpaque(this, newest);
        VarHandle.fullFence();
      } else {
        enterNested();
      }
    }
  }
}
