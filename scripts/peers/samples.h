/* The suite's samples format: one number a row. */
#ifndef SAMPLES_H
#define SAMPLES_H

#include "peer.h"

/* Writes the header and a row for each iteration to standard output. */
void samples_write(const struct benchmark *benchmark, const struct request *request,
		   const double *throughputs);

#endif
