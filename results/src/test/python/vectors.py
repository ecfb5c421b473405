"""Writes what SciPy and statsmodels say, for the tests to hold our statistics against.

Usage: vectors.py FOLDER

Where SciPy has no exact answer, for many tied values, the subsets are counted here in whole
numbers. Each row names who said it.
"""

import csv
import itertools
import math
import random
import sys
from fractions import Fraction
from pathlib import Path

import numpy
import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.multitest import multipletests

SEED = 20240607
TOOLS = (
    f"SciPy {scipy.__version__}, statsmodels {statsmodels.__version__}, "
    f"NumPy {numpy.__version__}; seed {SEED}"
)

EXACT = "SciPy exact"
PERMUTATIONS = "SciPy permutations"
COUNTED = "counted subsets"

ALL = stats.PermutationMethod(n_resamples=math.inf)
# More sign patterns or splits than this are counted, not listed.
LISTED = 5_000


def write(folder, name, header, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        file.write(f"# {TOOLS}\n")
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def text(number):
    """Three digits less than a double has, so that no processor's last bit is seen."""
    return f"{float(number):.13g}"


def texts(numbers):
    return " ".join(repr(float(number)) for number in numbers)


def smooth(source, size, centre, spread):
    return [round(source.gauss(centre, spread), 6) for _ in range(size)]


def grid(source, size, low, high):
    """Multiples of 1/64, whose differences are exact, so that ties and zeros stay what they are."""
    return [source.randint(low, high) / 64 for _ in range(size)]


# Signed ranks


def signed_rank_cases(source):
    for size in range(1, 61):
        for shift, centre in ((0, 0.0), (0.01, 0.02), (0.05, 0.3), (0.00995, -0.1)):
            values = smooth(source, size, centre, 0.1)
            if not has_ties([abs(value - shift) for value in values] + [0.0]):
                yield values, shift
    for size in itertools.chain(range(1, 13), range(1, 13), range(13, 61)):
        for shift, reach in ((0, 3), (1 / 64, 4), (3 / 64, 9), (0.03125, 2)):
            values = grid(source, size, -reach + 1, reach + 1)
            if any(value != shift for value in values):
                yield values, shift


def has_ties(numbers):
    return len(set(numbers)) < len(numbers)


def signed_ranks(values, shift):
    distances = numpy.array(values) - shift
    if not has_ties([*numpy.abs(distances), 0.0]):
        method, said = "exact", EXACT
    elif 2 ** len(values) <= LISTED:
        method, said = ALL, PERMUTATIONS
    else:
        return COUNTED, float(counted_signed_ranks(distances))
    # From below, for from above SciPy takes the difference to 1, which leaves nothing of small ones.
    return said, stats.wilcoxon(
        -distances, zero_method="wilcox", alternative="less", method=method
    ).pvalue


def counted_signed_ranks(distances):
    distances = distances[distances != 0]
    ranks = [round(2 * rank) for rank in stats.rankdata(numpy.abs(distances))]
    observed = sum(rank for rank, distance in zip(ranks, distances) if distance > 0)
    ways = {0: 1}
    for rank in ranks:
        more = dict(ways)
        for total, count in ways.items():
            more[total + rank] = more.get(total + rank, 0) + count
        ways = more
    return Fraction(sum(n for total, n in ways.items() if total >= observed), 2 ** len(ranks))


def signed_rank_rows(source):
    for values, shift in signed_rank_cases(source):
        said, p = signed_ranks(values, shift)
        yield said, repr(shift), texts(values), text(p)


# Rank sums


def rank_sum_cases(source):
    sizes = [(1, 1), (1, 5), (5, 1), (2, 2), (3, 3), (2, 9), (40, 3), (25, 31), (60, 60), (60, 20)]
    sizes += [(m, n) for m in range(3, 16, 2) for n in range(3, 16, 2)]
    for first, second in sizes:
        for shift, centre in ((0, 0.05), (0.01, 0.2), (0.05, -0.05)):
            one = smooth(source, first, 0, 0.1)
            other = smooth(source, second, centre, 0.1)
            if not has_ties([*one, *(numpy.array(other) - shift)]):
                yield one, other, shift
        for shift, reach in ((0, 2), (1 / 64, 5), (0.03125, 12)):
            yield grid(source, first, -reach, reach), grid(source, second, -reach, reach + 3), shift


def rank_sums(first, second, shift):
    moved = numpy.array(second) - shift
    splits = math.comb(len(first) + len(second), len(first))
    if not has_ties([*first, *moved]):
        method, said = "exact", EXACT
    elif min(len(first), len(second)) > 1 and splits <= LISTED:
        method, said = ALL, PERMUTATIONS
    else:
        return COUNTED, float(counted_rank_sums(first, moved))
    return said, stats.mannwhitneyu(moved, first, alternative="greater", method=method).pvalue


def counted_rank_sums(first, second):
    ranks = [round(2 * rank) for rank in stats.rankdata([*second, *first])]
    observed = sum(ranks[: len(second)])
    # How many subsets of each size there are with each sum.
    ways = [{0: 1}] + [{} for _ in second]
    for rank in ranks:
        for size in range(len(second), 0, -1):
            for total, count in ways[size - 1].items():
                ways[size][total + rank] = ways[size].get(total + rank, 0) + count
    return Fraction(
        sum(n for total, n in ways[-1].items() if total >= observed), sum(ways[-1].values())
    )


def rank_sum_rows(source):
    for first, second, shift in rank_sum_cases(source):
        said, p = rank_sums(first, second, shift)
        yield said, repr(shift), texts(first), texts(second), text(p)


# Intervals: the statistic's distribution is asked of the test, by samples that have that statistic


def signed_rank_sum_at_most(total, size):
    """The values are 1 to size, of which the greatest that fit are positive."""
    values, left = [], total
    for value in range(size, 0, -1):
        taken = value <= left
        left -= value if taken else 0
        values.append(value if taken else -value)
    return stats.wilcoxon(values, alternative="less", method="exact").pvalue


def exceeding_pairs_at_most(total, first, second):
    """Each of the second sample exceeds as many of the first as still fit, those being 1 to first."""
    values, left = [], total
    for i in range(second):
        exceeded = min(first, left)
        left -= exceeded
        values.append(exceeded + 0.5 + i / (4 * second))
    below = list(range(1, first + 1))
    return stats.mannwhitneyu(values, below, alternative="less", method="exact").pvalue


def interval(ordered, at_most, confidence):
    cut, coverage = 0, 1.0
    while (narrower := 1 - 2 * at_most(cut)) >= confidence:
        cut, coverage = cut + 1, narrower
    return (
        (text(ordered[cut - 1]), text(ordered[-cut]), text(coverage)) if cut > 0 else ("", "", "")
    )


CONFIDENCES = (0.5, 0.8, 0.9, 0.95, 0.99)


def centre_rows(source):
    for size in range(1, 61):
        for number, confidence in enumerate(CONFIDENCES):
            if size > 12 and (size + number) % 5 > 1:
                continue
            values = grid(source, size, -9, 12) if number % 2 else smooth(source, size, 0.02, 0.1)
            pairs = itertools.combinations_with_replacement(values, 2)
            means = sorted((one + other) / 2 for one, other in pairs)
            at_most = lambda total: signed_rank_sum_at_most(total, size)
            yield repr(confidence), texts(values), text(numpy.median(means)), *interval(
                means, at_most, confidence
            )


def shift_rows(source):
    sizes = [(1, 1), (1, 5), (2, 2), (3, 3), (3, 4), (4, 3), (5, 5), (6, 9), (10, 10), (15, 12)]
    for first, second in [*sizes, (20, 20), (30, 25), (60, 60)]:
        for number, confidence in enumerate(CONFIDENCES):
            if number % 2:
                one, other = grid(source, first, -9, 9), grid(source, second, -9, 15)
            else:
                one, other = smooth(source, first, 0, 0.1), smooth(source, second, 0.1, 0.2)
            differences = sorted(y - x for x in one for y in other)
            at_most = lambda total: exceeding_pairs_at_most(total, first, second)
            yield repr(confidence), texts(one), texts(other), text(
                numpy.median(differences)
            ), *interval(differences, at_most, confidence)


# The rest


def holm_rows(source):
    for size in range(1, 31):
        for power in (1, 3):
            probabilities = [round(source.random() ** power, 6) for _ in range(size)]
            if size > 3:
                probabilities[size // 2] = probabilities[0]
            adjusted = multipletests(probabilities, method="holm")[1]
            yield texts(probabilities), " ".join(text(p) for p in adjusted)


def proportion_rows():
    for trials in (1, 2, 3, 5, 8, 10, 20, 37, 50, 100, 400, 2000, 100_000):
        for hits in sorted({0, 1, trials // 20, trials // 3, trials // 2, trials - 1, trials}):
            ends = stats.binomtest(hits, trials).proportion_ci(0.95, method="exact")
            yield hits, trials, text(ends.low), text(ends.high)


def detectable_rows():
    for freedom in (1, 2, 3, 5, 8, 11, 19, 29, 59, 118):
        for level, power in ((0.05, 0.8), (0.01, 0.9), (0.1, 0.95), (0.001, 0.51)):
            for floor, error in ((0.01, 0.002), (0.0, 0.05), (0.2, 0.01)):
                deviates = stats.t.ppf(1 - level, freedom) + stats.t.ppf(power, freedom)
                shift = math.log1p(floor) + deviates * error * math.sqrt(math.pi / 3)
                yield repr(floor), repr(level), repr(power), repr(error), freedom, text(
                    math.exp(shift)
                )


def main(folder):
    source = random.Random(SEED)
    ends = ("value", "low", "high", "coverage")
    write(
        folder,
        "signed-ranks.csv",
        ("source", "shift", "values", "probability"),
        signed_rank_rows(source),
    )
    write(
        folder,
        "rank-sums.csv",
        ("source", "shift", "first", "second", "probability"),
        rank_sum_rows(source),
    )
    write(folder, "centres.csv", ("confidence", "values", *ends), centre_rows(source))
    write(folder, "shifts.csv", ("confidence", "first", "second", *ends), shift_rows(source))
    write(folder, "holm.csv", ("probabilities", "adjusted"), holm_rows(source))
    write(folder, "proportions.csv", ("hits", "trials", "low", "high"), proportion_rows())
    write(
        folder,
        "detectable.csv",
        ("floor", "level", "power", "error", "freedom", "slowdown"),
        detectable_rows(),
    )


main(Path(sys.argv[1]))
