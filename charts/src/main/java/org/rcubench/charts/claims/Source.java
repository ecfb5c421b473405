package org.rcubench.charts.claims;

/** Where the claims come from. */
final class Source {
  static final String USAGE = "P. E. McKenney, What is RCU? Part 2: Usage, LWN.net, 2007";

  static final String USER_LEVEL =
      "M. Desnoyers, P. E. McKenney, A. S. Stern, M. R. Dagenais and J. Walpole, User-Level"
          + " Implementations of Read-Copy Update, IEEE Transactions on Parallel and Distributed"
          + " Systems 23(2), 2012";

  static final String REQUIREMENTS =
      "P. E. McKenney, A Tour Through RCU's Requirements, Linux kernel documentation, 2015";

  static final String HAZARD_POINTERS =
      "M. M. Michael, Hazard Pointers: Safe Memory Reclamation for Lock-Free Objects, IEEE"
          + " Transactions on Parallel and Distributed Systems 15(6), 2004";

  static final String BRAVO =
      "D. Dice and A. Kogan, BRAVO: Biased Locking for Reader-Writer Locks, USENIX ATC, 2019";

  static final String SEQLOCKS =
      "Sequence counters and sequential locks, Linux kernel documentation, 2020";

  static final String MEMBARRIER =
      "membarrier(2), Linux manual pages, on the expedited commands of Linux 4.14, 2017";

  static final String RCU_HEAD =
      "struct callback_head, known as rcu_head, include/linux/types.h of Linux 6.6, 2023";

  private Source() {}

  /** A section of chapter 9, Deferred Processing. */
  static String perfbook(String section) {
    return "P. E. McKenney, Is Parallel Programming Hard, And, If So, What Can You Do About It?,"
        + " chapter 9, %s, release of 2023".formatted(section);
  }

  static String checklist(int item) {
    return "Review Checklist for RCU Patches, item %s, Linux kernel documentation, Linux 6.6, 2023"
        .formatted(item);
  }
}
