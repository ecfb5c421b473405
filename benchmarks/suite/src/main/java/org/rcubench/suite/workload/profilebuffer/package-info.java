/** A profiler's buffer, which hooks that cannot wait write to while it is installed. */
package org.rcubench.suite.workload.profilebuffer;
