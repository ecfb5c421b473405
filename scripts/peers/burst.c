#include "burst.h"

#include <pthread.h>
#include <stdlib.h>

#include "crew.h"

static pthread_barrier_t gate;
static void (*thing)(void);
static int ended;

static void *caller(void *unused)
{
	(void)unused;
	for (;;) {
		pthread_barrier_wait(&gate);
		if (ended)
			return NULL;
		thing();
		pthread_barrier_wait(&gate);
	}
}

static long all_once(void *own)
{
	(void)own;
	pthread_barrier_wait(&gate);
	pthread_barrier_wait(&gate);
	return 0;
}

static void window(struct crew *crew, struct window *window, void *own)
{
	crew_window(crew, window, all_once, own, 1);
}

void burst(const struct request *request, void (*act)(void), double *throughputs)
{
	const struct work work = { .window = window };
	int callers = request->callers < 0 ? 1 : request->callers;
	require(request->threads == 1, "a burst is let go by one thread: --threads 1");
	pthread_t *threads = calloc((size_t)callers, sizeof *threads);
	require(threads != NULL, "out of memory");
	thing = act;
	require(!pthread_barrier_init(&gate, NULL, (unsigned)callers + 1), "no barrier");
	for (int i = 0; i < callers; i++)
		require(!pthread_create(&threads[i], NULL, caller, NULL), "cannot create a thread");
	crew_measure(request, &work, throughputs);
	ended = 1;
	pthread_barrier_wait(&gate);
	for (int i = 0; i < callers; i++)
		pthread_join(threads[i], NULL);
	pthread_barrier_destroy(&gate);
	free(threads);
}
