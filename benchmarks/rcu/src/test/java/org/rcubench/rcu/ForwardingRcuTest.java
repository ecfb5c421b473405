package org.rcubench.rcu;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardingRcuTest {
  private static final Map<Class<?>, Object> ARGUMENTS =
      Map.of(
          long.class,
          7L,
          Object.class,
          "retired",
          Runnable.class,
          (Runnable) Thread::onSpinWait,
          Consumer.class,
          (Consumer<Object>) Object::notifyAll);

  private final Rcu snapshot = RcuFlavor.SNAPSHOT.open();

  private final Map<Class<?>, Object> results =
      Map.of(
          long.class,
          11L,
          boolean.class,
          true,
          RcuFlavor.class,
          RcuFlavor.STRIPED,
          RcuReader.class,
          snapshot.register(),
          RcuStatistics.class,
          snapshot.statistics());

  private final List<Call> calls = new ArrayList<>();

  private final Rcu recording =
      (Rcu)
          Proxy.newProxyInstance(
              Rcu.class.getClassLoader(),
              new Class<?>[] {Rcu.class},
              (proxy, method, arguments) -> {
                calls.add(new Call(method, arguments == null ? List.of() : List.of(arguments)));
                return results.get(method.getReturnType());
              });

  private final Rcu forwarding =
      new ForwardingRcu() {
        @Override
        protected Rcu delegate() {
          return recording;
        }
      };

  @ParameterizedTest
  @MethodSource("methods")
  void calls_the_same_method_of_the_delegate_once_and_returns_what_that_returns(Method method)
      throws ReflectiveOperationException {
    Object[] arguments = Arrays.stream(method.getParameterTypes()).map(ARGUMENTS::get).toArray();
    Object result = method.invoke(forwarding, arguments);
    assertThat(calls).containsExactly(new Call(method, List.of(arguments)));
    assertThat(result).isEqualTo(results.get(method.getReturnType()));
  }

  private static Stream<Method> methods() {
    return Arrays.stream(Rcu.class.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()));
  }

  private record Call(Method method, List<Object> arguments) {}
}
