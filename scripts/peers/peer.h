/*
 * A peer is a program that measures in C what a JMH class of the suite measures in Java, so that
 * both can be drawn in one figure. It is compiled once for each flavor of liburcu.
 */
#ifndef PEER_H
#define PEER_H

/* Ten times the cost, and nothing in the samples would tell. */
#ifndef __OPTIMIZE__
#error "compile with -O2: unoptimized, this measures the compiler"
#endif

/* What one process measures: a fork, in JMH's word. */
struct request {
	const char *run_id;
	int fork;
	int threads;
	int readers; /* that spin in the background; -1 if the benchmark has none */
	int callers; /* that are let go together; -1 if the benchmark lets none go */
	int warmup_iterations;
	long warmup_millis;
	int iterations;
	long millis;
};

/*
 * One benchmark. It fills in the operations per microsecond of each measured iteration, all threads
 * together.
 */
struct benchmark {
	const char *class_name;
	const char *method;
	const char *workload;
	int updates; /* whether the threads update, rather than read */
	void (*measure)(const struct request *request, double *throughputs);
};

/* The id in the column `strategy`, and the benchmarks of this program; the last has no method. */
extern const char strategy[];
extern const struct benchmark benchmarks[];

/* Where the JMH classes are that the names above belong to. */
#define LIBRARY "org.rcubench.suite.library."

/* Ends the process with one message if a call failed. */
void require(int holds, const char *what);

/* Keeps a value alive, and forgets what is known of memory, as JMH's blackhole does. */
static inline void consume(long value)
{
	__asm__ volatile("" : : "r"(value) : "memory");
}

#endif
