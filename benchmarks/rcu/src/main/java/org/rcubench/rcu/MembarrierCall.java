package org.rcubench.rcu;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.util.Map;
import java.util.Optional;

/**
 * The system call itself, through JNA's direct mapping. Loaded only by {@link Membarrier}, so that
 * the library works without JNA.
 */
final class MembarrierCall {
  private static final Map<String, Long> NUMBER_BY_ARCHITECTURE =
      Map.of("amd64", 324L, "x86_64", 324L, "aarch64", 283L);
  private static final int QUERY = 0;
  private static final int PRIVATE_EXPEDITED = 1 << 3;
  private static final int REGISTER_PRIVATE_EXPEDITED = 1 << 4;
  private static final long NUMBER =
      NUMBER_BY_ARCHITECTURE.getOrDefault(System.getProperty("os.arch"), -1L);

  static {
    Native.register(MembarrierCall.class, Platform.C_LIBRARY_NAME);
  }

  private MembarrierCall() {}

  // The C prototype is variadic; with integer arguments only, a fixed one calls it the same way on
  // the architectures above.
  private static native long syscall(long number, int command, int flags, int cpu)
      throws LastErrorException;

  static Optional<String> register() {
    if (NUMBER < 0) {
      return Optional.of(
          "the number of membarrier(2) is not known for " + System.getProperty("os.arch"));
    }
    try {
      long supported = syscall(NUMBER, QUERY, 0, 0);
      if ((supported & PRIVATE_EXPEDITED) == 0) {
        return Optional.of("this Linux lacks membarrier(2)'s private expedited command (4.14)");
      }
      syscall(NUMBER, REGISTER_PRIVATE_EXPEDITED, 0, 0);
      return Optional.empty();
    } catch (LastErrorException e) {
      return Optional.of(
          "the kernel or a sandbox refuses membarrier(2), errno " + e.getErrorCode());
    }
  }

  static void privateExpedited() {
    syscall(NUMBER, PRIVATE_EXPEDITED, 0, 0);
  }
}
