package org.rcubench.rcu;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The flavors that a test runs for; it is skipped for those that the platform lacks. */
public final class Flavors {
  /** Each of them. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @EnumSource(RcuFlavor.class)
  @ExtendWith(WhereAvailable.class)
  public @interface All {}

  /** Those that have grace periods. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ParameterizedTest
  @MethodSource("org.rcubench.rcu.RcuFlavor#withGracePeriods")
  @ExtendWith(WhereAvailable.class)
  public @interface WithGracePeriods {}

  /** Skips a test of which an argument is a flavor that the platform lacks. */
  static final class WhereAvailable implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> test, ReflectiveInvocationContext<Method> call, ExtensionContext context)
        throws Throwable {
      for (Object argument : call.getArguments()) {
        if (argument instanceof RcuFlavor flavor) {
          assumeTrue(
              flavor.unavailability().isEmpty(),
              () -> flavor.id() + " is not tested here: " + flavor.unavailability().orElseThrow());
        }
      }
      test.proceed();
    }
  }

  private Flavors() {}
}
