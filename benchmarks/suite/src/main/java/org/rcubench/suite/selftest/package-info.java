/** A benchmark that can be slowed down on purpose, by which the regression gate tests itself. */
package org.rcubench.suite.selftest;
