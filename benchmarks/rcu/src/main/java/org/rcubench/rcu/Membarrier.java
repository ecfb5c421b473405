package org.rcubench.rcu;

import java.util.Optional;

/**
 * The {@code membarrier(2)} system call, or the reason why there is none.
 *
 * <p>Source: the Linux manual page membarrier(2); M. Desnoyers, <em>sys_membarrier</em>, merged in
 * Linux 4.3; the private expedited command is from Linux 4.14.
 */
final class Membarrier {
  private static final Optional<String> UNAVAILABILITY = probe();

  private Membarrier() {}

  static Optional<String> unavailability() {
    return UNAVAILABILITY;
  }

  /**
   * Returns after every running thread of this process has executed a full fence, and the caller
   * too.
   */
  static void fenceEveryThread() {
    MembarrierCall.privateExpedited();
  }

  private static Optional<String> probe() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.of("membarrier(2) is a system call of Linux, and this is not Linux");
    }
    try {
      return MembarrierCall.register();
    } catch (NoClassDefFoundError e) {
      return Optional.of(
          "JNA (net.java.dev.jna:jna), which makes the system call, is not on the" + " class path");
    } catch (Error e) {
      // JNA throws an UnsatisfiedLinkError, or a plain Error if it finds another version of itself.
      return Optional.of("JNA cannot load its native library: " + e.getMessage());
    }
  }
}
