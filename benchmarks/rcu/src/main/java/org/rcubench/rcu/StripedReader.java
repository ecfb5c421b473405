package org.rcubench.rcu;

/** Keeps what lies before a reader's own fields off their cache lines. */
abstract class StripedReaderPad extends OwnedReader {
  long before00, before01, before02, before03, before04, before05, before06, before07;
  long before08, before09, before10, before11, before12, before13, before14, before15;

  StripedReaderPad(StripedRcu domain) {
    super(domain);
  }
}

/** What the owner reads and writes in every section. */
abstract class StripedReaderFields extends StripedReaderPad {
  final StripedRcu striped;
  final Stripes stripes;
  final int stripe;

  /** How many sections are open. */
  int depth;

  /** The pair of the section that is open, or was last. */
  int pair;

  boolean closed;

  StripedReaderFields(StripedRcu domain) {
    super(domain);
    this.striped = domain;
    this.stripes = domain.stripes();
    this.stripe = Stripes.of(owner);
  }
}

/** A reader that counts its sections on its thread's stripe. */
final class StripedReader extends StripedReaderFields {
  long after00, after01, after02, after03, after04, after05, after06, after07;
  long after08, after09, after10, after11, after12, after13, after14, after15;

  StripedReader(StripedRcu domain) {
    super(domain);
  }

  @Override
  public void enter() {
    assert requireOwner();
    if (depth != 0 || closed) {
      nest();
      return;
    }
    depth = 1;
    int now = striped.currentPair();
    pair = now;
    stripes.enter(stripe, now);
  }

  @Override
  public void exit() {
    assert requireOwner();
    if (depth != 1) {
      unnest();
      return;
    }
    depth = 0;
    stripes.exit(stripe, pair);
    striped.wakeSleeper();
  }

  @Override
  boolean inSection() {
    return depth > 0;
  }

  @Override
  boolean isClosed() {
    return closed;
  }

  @Override
  void markClosed() {
    closed = true;
  }

  /** Counts the dead owner out, once. */
  void endForDead() {
    if (depth > 0) {
      depth = 0;
      stripes.exit(stripe, pair);
    }
  }

  private void nest() {
    if (closed) {
      throw closed();
    }
    requireOwner();
    if (depth == Integer.MAX_VALUE) {
      throw nestedTooDeep();
    }
    depth++;
  }

  private void unnest() {
    if (closed) {
      throw closed();
    }
    requireOwner();
    if (depth == 0) {
      throw notEntered();
    }
    depth--;
  }
}
