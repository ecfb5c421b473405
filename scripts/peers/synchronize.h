/* The latency of synchronize_rcu. */
#ifndef SYNCHRONIZE_H
#define SYNCHRONIZE_H

#include "peer.h"

/* Each thread calls it again and again. */
void synchronize(const struct request *request, double *throughputs);

/* As many threads as the request has callers call it once, all at a time. */
void synchronize_burst(const struct request *request, double *throughputs);

#endif
