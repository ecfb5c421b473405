/**
 * The command line of {@code benchmarks.jar}: a class for each subcommand, and the status that each
 * exits with. What the commands do is in the other rooms of {@code bench}: {@code plan} says what
 * to measure, {@code conduct} runs it, {@code record} keeps it, {@code gate} judges it and {@code
 * print} puts it into tables.
 */
package org.rcubench.bench.command;
