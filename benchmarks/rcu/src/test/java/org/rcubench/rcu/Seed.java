package org.rcubench.rcu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The parameter of a random test that takes its seed, which a failure tells. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Seed.Source.class)
public @interface Seed {
  /** Draws a seed, or takes it from {@code -Drcubench.seed}. */
  final class Source implements ParameterResolver, TestExecutionExceptionHandler {
    private static final String PROPERTY = "rcubench.seed";

    private final long seed = Long.getLong(PROPERTY, System.nanoTime());

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.isAnnotated(Seed.class);
    }

    @Override
    public Long resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return seed;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure)
        throws Throwable {
      failure.addSuppressed(new Throwable("repeat with -D%s=%d".formatted(PROPERTY, seed)));
      throw failure;
    }
  }
}
