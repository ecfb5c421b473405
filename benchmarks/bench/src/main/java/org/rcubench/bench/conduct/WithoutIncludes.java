package org.rcubench.bench.conduct;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.openjdk.jmh.runner.options.Options;

/**
 * The command line's options but for the benchmarks that it selects. JMH adds a parent's selection
 * to one's own, and a fork must run its cell alone.
 *
 * @param all the command line's options, which JMH sends to its forks
 */
record WithoutIncludes(Options all) implements InvocationHandler, Serializable {
  private static final long serialVersionUID = 1L;

  static Options of(Options all) {
    return (Options)
        Proxy.newProxyInstance(
            Options.class.getClassLoader(),
            new Class<?>[] {Options.class},
            new WithoutIncludes(all));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().equals("getIncludes")) {
      return List.of();
    }
    try {
      return method.invoke(all, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
