package org.rcubench.bench.command;

import org.rcubench.bench.record.CurrentEnvironment;
import org.rcubench.results.environment.Build;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: enough for a report of a defect. */
final class JarVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Build build = CurrentEnvironment.build();
    return new String[] {
      "rcubench %s, commit %s%s"
          .formatted(build.version(), build.commit(), build.dirty() ? " and changes" : ""),
      "JMH %s, %s %s"
          .formatted(
              build.jmhVersion(),
              System.getProperty("java.vm.name"),
              System.getProperty("java.runtime.version"))
    };
  }
}
