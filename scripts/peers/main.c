#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "peer.h"
#include "samples.h"

static const char USAGE[] =
	"Usage: %s list\n"
	"       %s run BENCHMARK [--run-id ID] [--fork N] [--threads N] [--readers N] [--callers N]\n"
	"           [--warmup-iterations N] [--warmup-millis N] [--iterations N] [--millis N]\n"
	"\n"
	"Measures liburcu what the JMH benchmark of the same name measures in Java, and writes\n"
	"samples.csv to standard output. `list` names the benchmarks.\n";

/* A number on the command line. */
struct setting {
	const char *name;
	long least;
	long most;
	long value;
};

enum {
	FORK,
	THREADS,
	READERS,
	CALLERS,
	WARMUP_ITERATIONS,
	WARMUP_MILLIS,
	ITERATIONS,
	MILLIS,
	SETTINGS
};

static struct setting settings[SETTINGS] = {
	[FORK] = { "--fork", 1, INT_MAX, 1 },
	[THREADS] = { "--threads", 1, 4096, 1 },
	[READERS] = { "--readers", 0, 4096, -1 },
	[CALLERS] = { "--callers", 1, 4096, -1 },
	[WARMUP_ITERATIONS] = { "--warmup-iterations", 0, 100000, 5 },
	[WARMUP_MILLIS] = { "--warmup-millis", 1, 86400000, 100 },
	[ITERATIONS] = { "--iterations", 1, 100000, 5 },
	[MILLIS] = { "--millis", 1, 86400000, 200 },
};

static void fail(const char *what, const char *found)
{
	fprintf(stderr, "error: %s%s; see --help\n", what, found);
	exit(1);
}

void require(int holds, const char *what)
{
	if (!holds) {
		fprintf(stderr, "error: %s\n", what);
		exit(1);
	}
}

static long number(const struct setting *setting, const char *text)
{
	char *end;
	errno = 0;
	long value = strtol(text, &end, 10);
	if (errno || end == text || *end || value < setting->least || value > setting->most) {
		fprintf(stderr, "error: %s: expected a whole number from %ld to %ld, found '%s'\n",
			setting->name, setting->least, setting->most, text);
		exit(1);
	}
	return value;
}

/* The samples go into CSV as they are. */
static const char *run_id(const char *text)
{
	for (const char *at = text; *at; at++)
		if (!isalnum((unsigned char)*at) && !strchr("-_.", *at))
			fail("--run-id: expected letters, digits and -_. alone, found ", text);
	return text;
}

static struct request parse(char **words)
{
	struct request request = { .run_id = "peer" };
	for (; *words; words += 2) {
		if (!words[1])
			fail("a value is missing after ", *words);
		if (!strcmp(*words, "--run-id")) {
			request.run_id = run_id(words[1]);
			continue;
		}
		int which = 0;
		while (which < SETTINGS && strcmp(*words, settings[which].name))
			which++;
		if (which == SETTINGS)
			fail("unknown option ", *words);
		settings[which].value = number(&settings[which], words[1]);
	}
	request.fork = (int)settings[FORK].value;
	request.threads = (int)settings[THREADS].value;
	request.readers = (int)settings[READERS].value;
	request.callers = (int)settings[CALLERS].value;
	request.warmup_iterations = (int)settings[WARMUP_ITERATIONS].value;
	request.warmup_millis = settings[WARMUP_MILLIS].value;
	request.iterations = (int)settings[ITERATIONS].value;
	request.millis = settings[MILLIS].value;
	return request;
}

static const struct benchmark *named(const char *name)
{
	for (const struct benchmark *each = benchmarks; each->method; each++) {
		size_t length = strlen(each->class_name);
		if (!strncmp(name, each->class_name, length) && name[length] == '.' &&
		    !strcmp(name + length + 1, each->method))
			return each;
	}
	fail("unknown benchmark ", name);
	return NULL;
}

int main(int count, char **words)
{
	if (count == 2 && (!strcmp(words[1], "--help") || !strcmp(words[1], "-h"))) {
		printf(USAGE, words[0], words[0]);
		return 0;
	}
	if (count == 2 && !strcmp(words[1], "list")) {
		for (const struct benchmark *each = benchmarks; each->method; each++)
			printf("%s.%s\n", each->class_name, each->method);
		return 0;
	}
	if (count < 3 || strcmp(words[1], "run"))
		fail("expected `list` or `run BENCHMARK`", "");
	const struct benchmark *benchmark = named(words[2]);
	struct request request = parse(words + 3);
	double *throughputs = calloc((size_t)request.iterations, sizeof *throughputs);
	require(throughputs != NULL, "out of memory");
	benchmark->measure(&request, throughputs);
	samples_write(benchmark, &request, throughputs);
	free(throughputs);
	return 0;
}
