/* The benchmarks of liburcu. */
#include <stddef.h>

#include "call_throughput.h"
#include "flavor.h"
#include "peer.h"
#include "read_section.h"
#include "synchronize.h"

const char strategy[] = FLAVOR;

const struct benchmark benchmarks[] = {
	{ LIBRARY "ReadSection", "handle", "read-section", 0, read_section },
	{ LIBRARY "Synchronize", "synchronize", "synchronize", 1, synchronize },
	{ LIBRARY "Synchronize", "burst", "synchronize", 1, synchronize_burst },
	{ LIBRARY "CallThroughput", "call", "call-throughput", 1, call_batch },
	{ LIBRARY "CallThroughput", "retire", "call-throughput", 1, call_retire },
	{ LIBRARY "CallThroughput", "enqueue", "call-throughput", 1, call_enqueue },
	{ NULL, NULL, NULL, 0, NULL },
};
