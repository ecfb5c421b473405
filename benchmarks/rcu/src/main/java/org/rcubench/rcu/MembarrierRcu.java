package org.rcubench.rcu;

/**
 * RCU whose updaters execute the readers' fences for them, by the {@code membarrier(2)} system call
 * of Linux: a section costs two stores. Kin: liburcu's {@code urcu-memb}.
 */
final class MembarrierRcu extends EpochDomain {
  /*
   * The promise (F) of EpochDomain: between the call and the return of membarrier every running
   * thread of the process executes a full fence, and a thread that is not running has executed one
   * when it was switched out. So each reader has a point in its program order where a fence stands.
   * If its state is stored before that point, the updater, which loads states after the return, sees
   * the store (or a later one). If it is stored after that point, so are the section's reads, which
   * follow the store in program order; and reads after the fence see what happens-before the call.
   *
   * One call per grace period is enough. liburcu needs a second, after its wait, because its sections
   * end in a plain store: only a fence keeps a section's last reads from passing it. Here the end of
   * a section is a release store, and the updater's acquiring load of it orders the section before
   * whatever the updater does next.
   *
   * "Follow the store in program order" must hold for the machine code. The store is opaque, and
   * HotSpot's compilers move no memory access across an opaque access (C2 places a MemBarCPUOrder
   * around it, which emits no instruction). That is a property of HotSpot: in the Java memory model
   * an opaque store orders nothing but accesses to its own variable.
   */

  MembarrierRcu(RcuOptions options) {
    super(RcuFlavor.MEMBARRIER, options);
  }

  @Override
  EpochReader newReader() {
    return new MembarrierReader(this);
  }

  @Override
  void heavyFence() {
    Membarrier.fenceEveryThread();
  }

  private static final class MembarrierReader extends CountingReader {
    MembarrierReader(EpochDomain domain) {
      super(domain);
    }

    @Override
    public void enter() {
      assert requireOwner();
      if (state == OUTSIDE) {
        STATE.setOpaque(this, newest);
      } else {
        enterNested();
      }
    }
  }
}
