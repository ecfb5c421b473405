#include "samples.h"

#include <stdio.h>

enum { SCHEMA = 2 };

static const char HEADER[] = "schema_version,run_id,benchmark,workload,strategy,params,readers,"
			     "updaters,role,fork,iteration,metric,unit,better,value";

/* Parameters in the order of their names, as the suite writes them. */
static void write_params(const struct request *request)
{
	const char *separator = "";
	if (request->callers >= 0) {
		printf("callers=%d", request->callers);
		separator = ";";
	}
	if (request->readers >= 0)
		printf("%sreaders=%d", separator, request->readers);
}

void samples_write(const struct benchmark *benchmark, const struct request *request,
		   const double *throughputs)
{
	int background = request->readers < 0 ? 0 : request->readers;
	puts(HEADER);
	for (int i = 0; i < request->iterations; i++) {
		printf("%d,%s,%s.%s,%s,%s,", SCHEMA, request->run_id, benchmark->class_name,
		       benchmark->method, benchmark->workload, strategy);
		write_params(request);
		printf(",%d,%d,%s,%d,%d,throughput,ops/us,higher,%.9g\n",
		       benchmark->updates ? background : request->threads,
		       benchmark->updates ? request->threads : 0,
		       benchmark->updates ? "updater" : "reader", request->fork, i + 1,
		       throughputs[i]);
	}
	require(!fflush(stdout) && !ferror(stdout), "cannot write the samples");
}
