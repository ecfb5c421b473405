package org.rcubench.torture.twin;

import org.rcubench.rcu.RcuOptions;
import org.rcubench.rcu.RcuReader;

/** Ends a section at its first exit, and does nothing at the others. */
final class InnerExitEndsSection extends SpoiltRcu {
  InnerExitEndsSection(RcuOptions options) {
    super(options);
  }

  @Override
  public RcuReader register() {
    return new HastyReader(correct.register());
  }

  private static final class HastyReader extends RcuReader {
    private final RcuReader correct;
    private int depth;
    private boolean inside;

    HastyReader(RcuReader correct) {
      this.correct = correct;
    }

    @Override
    public void enter() {
      if (depth++ == 0) {
        correct.enter();
        inside = true;
      }
    }

    @Override
    public void exit() {
      depth--;
      if (inside) {
        correct.exit();
        inside = false;
      }
    }

    @Override
    public void close() {
      correct.close();
    }
  }
}
