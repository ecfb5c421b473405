package org.rcubench.suite.workload.routing;

/**
 * The way to an address: an interface, whose number names the address so that it can be checked.
 */
final class Route {
  /** The address of a route that was freed. */
  static final int FREED = -1;

  /** How many interfaces there are. */
  static final int INTERFACES = 256;

  int address;
  int outgoing;

  /** Makes it the route to an address. */
  Route lead(int to, int through) {
    address = to;
    outgoing = to * INTERFACES + through;
    return this;
  }

  /** Whether an interface is one that routes to the address may have. */
  static boolean leads(int outgoing, int to) {
    return outgoing / INTERFACES == to;
  }

  /** Marks it so that whoever still reads it knows that it was freed. */
  void free() {
    address = FREED;
    outgoing = FREED;
  }
}
