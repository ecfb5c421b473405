package org.rcubench.suite.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.rcubench.rcu.Rcu;
import org.rcubench.rcu.structures.RcuList;
import org.rcubench.rcu.structures.RefCounted;

/** An object with its own protection. */
enum Protected {
  /** Nothing. It is also what an object costs that readers of RCU find, as long as it lives. */
  PLAIN {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return Packed::new;
    }
  },
  /** Its own monitor: nothing beside its header until that is contended. */
  SYNCHRONIZED {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return number -> {
        Packed packed = new Packed(number);
        synchronized (packed) {
          packed.mark++;
        }
        return packed;
      };
    }
  },
  REENTRANT_LOCK {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return number -> new Guarded(number, new ReentrantLock());
    }
  },
  READ_WRITE_LOCK {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return number -> new Guarded(number, new ReentrantReadWriteLock());
    }
  },
  STAMPED_LOCK {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return number -> new Guarded(number, new StampedLock());
    }
  },
  /** A count of references in an object of its own. */
  ATOMIC_COUNT {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return number -> new Guarded(number, new AtomicInteger(1));
    }
  },
  /** A count of references in a field, as {@link RefCounted} has it. */
  COUNT {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return Counted::new;
    }
  },
  /** A node of an {@link RcuList}. */
  RCU_LIST {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      RcuList<Packed> list = new RcuList<>();
      return number -> list.addLast(new Packed(number));
    }
  },
  /** From {@link Rcu#retire} until it is reclaimed. */
  RCU_RETIRE {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      Consumer<Packed> reclaimer = packed -> packed.mark++;
      return number -> {
        Packed packed = new Packed(number);
        rcu.retire(packed, reclaimer);
        return packed;
      };
    }
  },
  /** From {@link Rcu#call} with a lambda that holds it, until that has run. */
  RCU_CALL {
    @Override
    IntFunction<Object> maker(Rcu rcu) {
      return number -> {
        Packed packed = new Packed(number);
        rcu.call(() -> packed.mark++);
        return packed;
      };
    }
  };

  /**
   * What makes such an object of its number.
   *
   * @param rcu the domain, which runs no callback before it is asked to
   */
  abstract IntFunction<Object> maker(Rcu rcu);

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Protected named(String id) {
    return Arrays.stream(values())
        .filter(way -> way.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "object=%s: expected one of %s"
                        .formatted(id, Arrays.stream(values()).map(Protected::id).toList())));
  }

  /** The object: 24 bytes as a rule, and no room left for another field. */
  static class Packed {
    final long number;
    int mark;

    Packed(int number) {
      this.number = number;
    }
  }

  /** The object with a reference to what protects it. */
  static final class Guarded extends Packed {
    final Object guard;

    Guarded(int number, Object guard) {
      super(number);
      this.guard = guard;
    }
  }

  /** The object with a count. */
  static final class Counted extends RefCounted {
    final long number;
    int mark;

    Counted(int number) {
      this.number = number;
      takeFirstReference();
    }
  }
}
