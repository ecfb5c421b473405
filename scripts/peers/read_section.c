#include "read_section.h"

#include "crew.h"
#include "flavor.h"

static struct holder first = { 42 };
static struct holder *pointer = &first;

static void *begin(void)
{
	rcu_register_thread();
	return NULL;
}

static void end(void *own)
{
	(void)own;
	rcu_unregister_thread();
}

static long section(void *own)
{
	(void)own;
	consume(flavor_read(&pointer));
	return 0;
}

static void window(struct crew *crew, struct window *window, void *own)
{
	crew_window(crew, window, section, own, 1);
}

/* Quiescent states of qsbr are announced between windows, where threads go offline. */
void read_section(const struct request *request, double *throughputs)
{
	const struct work work = { window, begin, end, flavor_offline, flavor_online };
	crew_measure(request, &work, throughputs);
}
