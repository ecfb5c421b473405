#include "crew.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

static const long NANOS_PER_MILLI = 1000000;

struct member {
	pthread_t thread;
	struct sitting *sitting;
	_Alignas(128) struct window window;
};

struct sitting {
	struct crew crew;
	const struct work *work;
	pthread_barrier_t gate;
	int windows;
	struct member *members;
};

long now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000 * NANOS_PER_MILLI + time.tv_nsec;
}

static void sleep_millis(long millis)
{
	long end = now() + millis * NANOS_PER_MILLI;
	for (long left = end - now(); left > 0; left = end - now()) {
		struct timespec time = { left / (1000 * NANOS_PER_MILLI),
					 left % (1000 * NANOS_PER_MILLI) };
		nanosleep(&time, NULL);
	}
}

static void *run(void *argument)
{
	struct member *member = argument;
	struct sitting *sitting = member->sitting;
	const struct work *work = sitting->work;
	void *own = work->begin ? work->begin() : NULL;
	for (int i = 0; i < sitting->windows; i++) {
		/* Who waits at a gate must not be waited for by a grace period. */
		if (work->pause)
			work->pause();
		pthread_barrier_wait(&sitting->gate);
		if (work->resume)
			work->resume();
		work->window(&sitting->crew, &member->window, own);
		if (work->pause)
			work->pause();
		pthread_barrier_wait(&sitting->gate);
		if (work->resume)
			work->resume();
	}
	if (work->end)
		work->end(own);
	return NULL;
}

static double window(struct sitting *sitting, long millis)
{
	struct crew *crew = &sitting->crew;
	atomic_store(&crew->ready, 0);
	atomic_store(&crew->done, 0);
	atomic_store(&crew->stop, 0);
	pthread_barrier_wait(&sitting->gate);
	while (atomic_load(&crew->ready) < crew->threads)
		sleep_millis(1);
	sleep_millis(millis);
	atomic_store(&crew->stop, 1);
	pthread_barrier_wait(&sitting->gate);

	double throughput = 0;
	for (int i = 0; i < crew->threads; i++) {
		const struct window *of = &sitting->members[i].window;
		throughput += 1e3 * (double)of->operations / (double)of->nanos;
	}
	return throughput;
}

void crew_measure(const struct request *request, const struct work *work, double *throughputs)
{
	struct sitting sitting = {
		.crew.threads = request->threads,
		.work = work,
		.windows = request->warmup_iterations + request->iterations,
	};
	size_t threads = (size_t)request->threads;
	sitting.members = aligned_alloc(128, threads * sizeof *sitting.members);
	require(sitting.members != NULL, "out of memory");
	require(!pthread_barrier_init(&sitting.gate, NULL, (unsigned)threads + 1), "no barrier");
	for (size_t i = 0; i < threads; i++) {
		sitting.members[i].sitting = &sitting;
		require(!pthread_create(&sitting.members[i].thread, NULL, run, &sitting.members[i]),
			"cannot create a thread");
	}
	for (int i = 0; i < request->warmup_iterations; i++)
		window(&sitting, request->warmup_millis);
	for (int i = 0; i < request->iterations; i++)
		throughputs[i] = window(&sitting, request->millis);
	for (size_t i = 0; i < threads; i++)
		pthread_join(sitting.members[i].thread, NULL);
	pthread_barrier_destroy(&sitting.gate);
	free(sitting.members);
}
