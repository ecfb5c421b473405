package org.rcubench.charts.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings a figure down to 256 colours, which a picture of a few flat colours and the steps between
 * them hardly shows, and which makes its file a fourth of the size. Colours are gathered into
 * buckets of near ones; the buckets that cover most of the figure keep their commonest colour as it
 * is, and all others take the nearest of these.
 */
final class Palette {
  private static final int MOST = 256;

  /** The bits of a channel that tell buckets apart. */
  private static final int COARSE = 0xF8F8F8;

  private final int[] colours;
  private final Map<Integer, Byte> nearest = new HashMap<>();

  private Palette(int[] colours) {
    this.colours = colours;
  }

  /**
   * The same figure with an index for each pixel.
   *
   * @param image of {@link BufferedImage#TYPE_INT_RGB}
   */
  static BufferedImage reduced(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Palette palette = of(pixels);
    byte[] indices = new byte[pixels.length];
    for (int from = 0; from < pixels.length; ) {
      int to = endOfRun(pixels, from);
      Arrays.fill(indices, from, to, palette.index(pixels[from] & 0xFFFFFF));
      from = to;
    }
    BufferedImage reduced =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.colours.length, palette.colours, 0, false, -1, 0));
    reduced.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), indices);
    return reduced;
  }

  private static Palette of(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int from = 0; from < pixels.length; ) {
      int to = endOfRun(pixels, from);
      counts.merge(pixels[from] & 0xFFFFFF, to - from, Integer::sum);
      from = to;
    }
    Map<Integer, Bucket> buckets = new HashMap<>();
    counts.forEach(
        (colour, count) ->
            buckets.merge(colour & COARSE, new Bucket(colour, count, count), Bucket::with));
    List<Bucket> greatestFirst = new ArrayList<>(buckets.values());
    greatestFirst.sort(
        Comparator.comparingInt((Bucket bucket) -> -bucket.total())
            .thenComparingInt(Bucket::colour));
    return new Palette(greatestFirst.stream().limit(MOST).mapToInt(Bucket::colour).toArray());
  }

  /** Figures are mostly runs of one colour: what is done for a run is done once. */
  private static int endOfRun(int[] pixels, int from) {
    int to = from + 1;
    while (to < pixels.length && pixels[to] == pixels[from]) {
      to++;
    }
    return to;
  }

  private byte index(int colour) {
    return nearest.computeIfAbsent(colour, this::search);
  }

  private byte search(int colour) {
    int best = 0;
    for (int i = 1; i < colours.length; i++) {
      if (distance(colour, colours[i]) < distance(colour, colours[best])) {
        best = i;
      }
    }
    return (byte) best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }

  /** Near colours: the commonest of them, how common it is, and how common all are. */
  private record Bucket(int colour, int count, int total) {
    Bucket with(Bucket other) {
      boolean own = count > other.count || (count == other.count && colour < other.colour);
      Bucket common = own ? this : other;
      return new Bucket(common.colour, common.count, total + other.total);
    }
  }
}
