/**
 * The result model: what a run leaves on disk and what can be said about it.
 *
 * <p>A <em>run</em> is one invocation of the launcher and its {@linkplain
 * org.rcubench.results.RunFolder folder}. {@link org.rcubench.results.samples} holds the numbers as
 * they were measured, one a row; {@link org.rcubench.results.latency} how long operations took;
 * {@link org.rcubench.results.environment} where they were measured; {@link
 * org.rcubench.results.statistics} what follows from them. Data flows one way, from samples to
 * statistics; {@link org.rcubench.results.files} keeps each file whole. Nothing here knows how a
 * sample came to be measured or how it will be drawn.
 */
package org.rcubench.results;
