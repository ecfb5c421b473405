/* The cost of a read-side critical section. */
#ifndef READ_SECTION_H
#define READ_SECTION_H

#include "peer.h"

void read_section(const struct request *request, double *throughputs);

#endif
