/**
 * Compares a jar with itself, slowed down on purpose or not at all: how often the gate alarms
 * without cause, and what it finds.
 */
package org.rcubench.bench.gate.selftest;
