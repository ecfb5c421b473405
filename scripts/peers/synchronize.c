#include "synchronize.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "burst.h"
#include "crew.h"
#include "flavor.h"

static struct holder first = { 42 };
static struct holder *pointer = &first;
static _Alignas(128) atomic_int ended;

/* Short sections without a pause, each followed by a quiescent state. */
static void *spin(void *unused)
{
	(void)unused;
	rcu_register_thread();
	while (!atomic_load_explicit(&ended, memory_order_relaxed)) {
		consume(flavor_read(&pointer));
		flavor_quiescent();
	}
	rcu_unregister_thread();
	return NULL;
}

static void beside_readers(const struct request *request, double *throughputs,
			   void (*measure)(const struct request *, double *))
{
	int readers = request->readers < 0 ? 0 : request->readers;
	pthread_t *threads = calloc((size_t)readers + 1, sizeof *threads);
	require(threads != NULL, "out of memory");
	for (int i = 0; i < readers; i++)
		require(!pthread_create(&threads[i], NULL, spin, NULL), "cannot create a thread");
	measure(request, throughputs);
	atomic_store(&ended, 1);
	for (int i = 0; i < readers; i++)
		pthread_join(threads[i], NULL);
	free(threads);
}

static long call(void *own)
{
	(void)own;
	synchronize_rcu();
	return 0;
}

static void window(struct crew *crew, struct window *window, void *own)
{
	crew_window(crew, window, call, own, 1);
}

static void again_and_again(const struct request *request, double *throughputs)
{
	const struct work work = { .window = window };
	crew_measure(request, &work, throughputs);
}

static void together(const struct request *request, double *throughputs)
{
	burst(request, synchronize_rcu, throughputs);
}

void synchronize(const struct request *request, double *throughputs)
{
	beside_readers(request, throughputs, again_and_again);
}

void synchronize_burst(const struct request *request, double *throughputs)
{
	beside_readers(request, throughputs, together);
}
