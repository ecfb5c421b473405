/*
 * Threads that measure together, window by window, the way JMH's threads do: none is timed before
 * all run, and none stops running before all are timed, so that each sees the others throughout.
 */
#ifndef CREW_H
#define CREW_H

#include <stdatomic.h>

#include "peer.h"

struct crew {
	int threads;
	_Alignas(128) atomic_int ready;
	_Alignas(128) atomic_int done;
	_Alignas(128) atomic_int stop;
};

/* What a thread did within a window. */
struct window {
	long operations;
	long nanos;
};

/* What the threads of a benchmark do. */
struct work {
	/* One window, by crew_window below. */
	void (*window)(struct crew *crew, struct window *window, void *own);
	/* Sets up a thread and gives what is its own; takes it back. Either may be absent. */
	void *(*begin)(void);
	void (*end)(void *own);
	/* The thread is held between windows, and not held any more. Either may be absent. */
	void (*pause)(void);
	void (*resume)(void);
};

/* Runs all windows of a request. */
void crew_measure(const struct request *request, const struct work *work, double *throughputs);

long now(void);

/*
 * Repeats an operation for a window. The operation does `batch` at a time and gives the nanoseconds
 * that it spent on what is not to be counted.
 */
static inline __attribute__((always_inline)) void
crew_window(struct crew *crew, struct window *window, long (*operation)(void *own), void *own,
	    long batch)
{
	atomic_fetch_add(&crew->ready, 1);
	while (atomic_load_explicit(&crew->ready, memory_order_acquire) < crew->threads)
		operation(own);

	long operations = 0;
	long uncounted = 0;
	long began = now();
	do {
		uncounted += operation(own);
		operations += batch;
	} while (!atomic_load_explicit(&crew->stop, memory_order_relaxed));
	window->nanos = now() - began - uncounted;
	window->operations = operations;

	atomic_fetch_add(&crew->done, 1);
	while (atomic_load_explicit(&crew->done, memory_order_acquire) < crew->threads)
		operation(own);
}

#endif
