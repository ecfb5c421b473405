#include "call_throughput.h"

#include <stdlib.h>

#include "crew.h"
#include "flavor.h"

enum {
	BATCH = 100000,
	/* An enqueuing thread that is online in qsbr would hold up every grace period. */
	QUIESCENT_EVERY = 1024,
};

/* What is reclaimed, with the head that call_rcu needs in it. */
struct retired {
	struct rcu_head head;
	long number;
};

/* Callbacks run in the one thread that liburcu starts for them. */
static long ran;

static void count(struct rcu_head *head)
{
	(void)head;
	ran++;
}

static void reclaim(struct rcu_head *head)
{
	struct retired *object = caa_container_of(head, struct retired, head);
	ran += object->number;
	free(object);
}

static void *begin(void)
{
	rcu_register_thread();
	struct rcu_head *heads = calloc(BATCH, sizeof *heads);
	require(heads != NULL, "out of memory");
	return heads;
}

static void end(void *own)
{
	rcu_unregister_thread();
	free(own);
}

static void enqueue(struct rcu_head *heads)
{
	for (int i = 0; i < BATCH; i++) {
		call_rcu(&heads[i], count);
		if (i % QUIESCENT_EVERY == 0)
			flavor_quiescent();
	}
}

static long enqueue_and_drain(void *own)
{
	enqueue(own);
	rcu_barrier();
	return 0;
}

static long enqueue_alone(void *own)
{
	enqueue(own);
	long began = now();
	rcu_barrier();
	return now() - began;
}

static long retire_and_drain(void *own)
{
	(void)own;
	for (int i = 0; i < BATCH; i++) {
		struct retired *object = malloc(sizeof *object);
		require(object != NULL, "out of memory");
		object->number = i;
		call_rcu(&object->head, reclaim);
		if (i % QUIESCENT_EVERY == 0)
			flavor_quiescent();
	}
	rcu_barrier();
	return 0;
}

static void window_of_calls(struct crew *crew, struct window *window, void *own)
{
	crew_window(crew, window, enqueue_and_drain, own, BATCH);
}

static void window_of_enqueuing(struct crew *crew, struct window *window, void *own)
{
	crew_window(crew, window, enqueue_alone, own, BATCH);
}

static void window_of_retiring(struct crew *crew, struct window *window, void *own)
{
	crew_window(crew, window, retire_and_drain, own, BATCH);
}

static void measure(const struct request *request, double *throughputs,
		    void (*window)(struct crew *, struct window *, void *))
{
	const struct work work = { window, begin, end, flavor_offline, flavor_online };
	crew_measure(request, &work, throughputs);
	consume(ran);
}

void call_batch(const struct request *request, double *throughputs)
{
	measure(request, throughputs, window_of_calls);
}

void call_retire(const struct request *request, double *throughputs)
{
	measure(request, throughputs, window_of_retiring);
}

void call_enqueue(const struct request *request, double *throughputs)
{
	measure(request, throughputs, window_of_enqueuing);
}
