package org.rcubench.charts.claims;

/**
 * What a run says of one claim of the literature.
 *
 * @param id the claim's name in a link, such as {@code readers-scale}
 * @param claim the claim, a sentence
 * @param source who makes it, and where
 * @param measured this run's number in words, with its interval; what is missing if it has none
 * @param verdict whether that bears the claim out
 */
public record Finding(String id, String claim, String source, String measured, Verdict verdict) {}
