package org.rcubench.charts.claims;

import java.util.function.Function;
import org.rcubench.results.Run;

/**
 * A claim of the literature, and how a run is asked about it.
 *
 * @param id see {@link Finding#id()}
 * @param words the claim, a sentence
 * @param source who makes it, and where
 * @param question what the run says to it
 */
record Claim(String id, String words, String source, Function<Run, Answer> question) {
  Finding of(Run run) {
    Answer answer = question.apply(run);
    return new Finding(id, words, source, answer.measured(), answer.status());
  }
}
