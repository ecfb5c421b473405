/*
 * The throughput of call_rcu: a batch of callbacks, then rcu_barrier.
 */
#ifndef CALL_THROUGHPUT_H
#define CALL_THROUGHPUT_H

#include "peer.h"

/* Heads that are there already, callbacks that count. */
void call_batch(const struct request *request, double *throughputs);

/* An object from malloc for each callback, which reads and frees it. */
void call_retire(const struct request *request, double *throughputs);

/* As call_batch, but only the enqueuing is timed. */
void call_enqueue(const struct request *request, double *throughputs);

#endif
