package org.rcubench.charts.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Brings a figure down to 256 colours, which a picture of a few flat colours and the steps between
 * them hardly shows, and which makes its file a fourth of the size. Colours are gathered into
 * buckets of near ones. The buckets that cover most of the figure are the palette, each with a
 * colour that makes up most of it, if there is one: flat areas keep theirs exactly. All others take
 * the nearest of these.
 *
 * <p>Source of the vote within a bucket: R. S. Boyer and J S. Moore, <em>MJRTY: A Fast Majority
 * Vote Algorithm</em>, 1991.
 */
final class Quantizer {
  private static final int MOST = 256;

  /** Five bits of each channel tell buckets apart. */
  private static final int BUCKETS = 1 << 15;

  private final int[] totals = new int[BUCKETS];
  private final int[] candidates = new int[BUCKETS];
  private final int[] leads = new int[BUCKETS];

  private Quantizer() {}

  /**
   * The same figure with an index for each pixel.
   *
   * @param image of {@link BufferedImage#TYPE_INT_RGB}
   */
  static BufferedImage reduced(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Quantizer palette = new Quantizer();
    for (int from = 0; from < pixels.length; ) {
      int to = endOfRun(pixels, from);
      palette.vote(pixels[from] & 0xFFFFFF, to - from);
      from = to;
    }
    int[] colours = palette.colours();
    byte[] nearest = palette.nearest(colours);
    byte[] indices = new byte[pixels.length];
    for (int from = 0; from < pixels.length; ) {
      int to = endOfRun(pixels, from);
      Arrays.fill(indices, from, to, nearest[bucket(pixels[from])]);
      from = to;
    }
    BufferedImage reduced =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, colours.length, colours, 0, false, -1, 0));
    reduced.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), indices);
    return reduced;
  }

  /** Figures are mostly runs of one colour: what is done for a run is done once. */
  private static int endOfRun(int[] pixels, int from) {
    int to = from + 1;
    while (to < pixels.length && pixels[to] == pixels[from]) {
      to++;
    }
    return to;
  }

  private static int bucket(int colour) {
    return (colour >> 19 & 31) << 10 | (colour >> 11 & 31) << 5 | (colour >> 3 & 31);
  }

  private void vote(int colour, int votes) {
    int bucket = bucket(colour);
    totals[bucket] += votes;
    if (candidates[bucket] == colour) {
      leads[bucket] += votes;
    } else if (leads[bucket] >= votes) {
      leads[bucket] -= votes;
    } else {
      candidates[bucket] = colour;
      leads[bucket] = votes - leads[bucket];
    }
  }

  private int[] colours() {
    return occupied()
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer bucket) -> -totals[bucket])
                .thenComparingInt(bucket -> bucket))
        .limit(MOST)
        .mapToInt(bucket -> candidates[bucket])
        .toArray();
  }

  private IntStream occupied() {
    return IntStream.range(0, BUCKETS).filter(bucket -> totals[bucket] > 0);
  }

  /** The index of the colour that stands for each bucket. */
  private byte[] nearest(int[] colours) {
    byte[] nearest = new byte[BUCKETS];
    occupied()
        .forEach(
            bucket -> {
              int best = 0;
              for (int i = 1; i < colours.length; i++) {
                if (distance(candidates[bucket], colours[i])
                    < distance(candidates[bucket], colours[best])) {
                  best = i;
                }
              }
              nearest[bucket] = (byte) best;
            });
    return nearest;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
