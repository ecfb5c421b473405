/*
 * The flavor of liburcu that this program is compiled for, chosen by -DFLAVOR_... .
 *
 * _LGPL_SOURCE has the headers inline the read side, which is how liburcu is fastest; what is
 * compiled here stays on the machine.
 */
#ifndef FLAVOR_H
#define FLAVOR_H

#define _LGPL_SOURCE
#define URCU_API_MAP

#if defined(FLAVOR_MEMB)
#include <urcu/urcu-memb.h>
#define FLAVOR "urcu-memb"
#elif defined(FLAVOR_MB)
#include <urcu/urcu-mb.h>
#define FLAVOR "urcu-mb"
#elif defined(FLAVOR_QSBR)
#include <urcu/urcu-qsbr.h>
#define FLAVOR "urcu-qsbr"
#elif defined(FLAVOR_BP)
#include <urcu/urcu-bp.h>
#define FLAVOR "urcu-bp"
#else
#error "choose a flavor: -DFLAVOR_MEMB, -DFLAVOR_MB, -DFLAVOR_QSBR or -DFLAVOR_BP"
#endif

/* What only qsbr asks of a reader. */
static inline void flavor_quiescent(void)
{
#if defined(FLAVOR_QSBR)
	rcu_quiescent_state();
#endif
}

static inline void flavor_offline(void)
{
#if defined(FLAVOR_QSBR)
	rcu_thread_offline();
#endif
}

static inline void flavor_online(void)
{
#if defined(FLAVOR_QSBR)
	rcu_thread_online();
#endif
}

/* A number behind a pointer: the smallest thing to read. */
struct holder {
	long number;
};

/* One section. */
static inline long flavor_read(struct holder **pointer)
{
	rcu_read_lock();
	long number = rcu_dereference(*pointer)->number;
	rcu_read_unlock();
	return number;
}

#endif
