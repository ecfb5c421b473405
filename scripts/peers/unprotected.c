/* The controls: what the same loops cost in C with no protection in them. */
#include <stddef.h>

#include "burst.h"
#include "crew.h"
#include "peer.h"

struct holder {
	long number;
};

static struct holder first = { 42 };
/* Not static, or the compiler would know where it points. */
extern struct holder *pointer;
struct holder *pointer = &first;

static long read(void *own)
{
	(void)own;
	consume(pointer->number);
	return 0;
}

static void window(struct crew *crew, struct window *window, void *own)
{
	crew_window(crew, window, read, own, 1);
}

static void plain_read(const struct request *request, double *throughputs)
{
	const struct work work = { .window = window };
	crew_measure(request, &work, throughputs);
}

static void nothing(void)
{
}

static void handshake(const struct request *request, double *throughputs)
{
	burst(request, nothing, throughputs);
}

const char strategy[] = "c-none";

const struct benchmark benchmarks[] = {
	{ LIBRARY "ReadSection", "plainRead", "read-section", 0, plain_read },
	{ LIBRARY "Synchronize", "handshake", "synchronize", 1, handshake },
	{ NULL, NULL, NULL, 0, NULL },
};
