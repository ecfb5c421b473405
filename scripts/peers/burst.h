/*
 * Threads that wait to be let go, do one thing each, and are waited for: how long until all have
 * done it?
 */
#ifndef BURST_H
#define BURST_H

#include "peer.h"

void burst(const struct request *request, void (*act)(void), double *throughputs);

#endif
