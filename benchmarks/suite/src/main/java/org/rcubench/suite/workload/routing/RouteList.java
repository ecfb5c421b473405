package org.rcubench.suite.workload.routing;

import java.util.BitSet;
import org.rcubench.rcu.structures.RcuList;

/** One instance of the routing table: a list of routes, in any order. */
final class RouteList {
  /** What a look-up without a route returns. */
  static final long NO_ROUTE = 0;

  /** What a look-up that met a freed route, or one that leads elsewhere, returns. */
  static final long VIOLATED = -1;

  final RcuList<Route> routes = new RcuList<>();

  /** The updaters' alone. */
  private int size;

  /** A table of routes to the addresses from 1 to {@code size}. */
  static RouteList of(int size) {
    RouteList list = new RouteList();
    for (int address = size; address >= 1; address--) {
      list.add(new Route().lead(address, 0));
    }
    return list;
  }

  /** Looks an address up, in a section: the interface, {@link #NO_ROUTE} or {@link #VIOLATED}. */
  long lookUp(int address) {
    return lookUpFrom(routes.first(), address);
  }

  static long lookUpFrom(RcuList.Node<Route> first, int address) {
    for (var node = first; node != null; node = node.next()) {
      Route route = node.element();
      int to = route.address;
      if (to == address) {
        int outgoing = route.outgoing;
        return Route.leads(outgoing, address) ? outgoing : VIOLATED;
      }
      if (to == Route.FREED) {
        return VIOLATED;
      }
    }
    return NO_ROUTE;
  }

  /** Deletes a route, in an update: the one that a random number falls on; null if none is left. */
  Route delete(int random) {
    if (size == 0) {
      return null;
    }
    var node = routes.first();
    for (int skip = random % size; skip > 0; skip--) {
      node = node.next();
    }
    size--;
    return routes.remove(node);
  }

  /** Adds a route before all others, in an update. */
  void add(Route route) {
    routes.addFirst(route);
    size++;
  }

  /** Whether there is, while nobody updates, one sound route to each address from 1 to the size. */
  boolean isWhole(int expected) {
    BitSet met = new BitSet();
    int count = 0;
    for (var node = routes.first(); node != null; node = node.next()) {
      Route route = node.element();
      if (route.address < 1 || !Route.leads(route.outgoing, route.address)) {
        return false;
      }
      met.set(route.address);
      count++;
    }
    return size == expected
        && count == expected
        && met.length() == expected + 1
        && met.cardinality() == expected;
  }

  /**
   * The way to an address: an interface, whose number contains the address so that it can be
   * checked.
   */
  static final class Route {
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
}
