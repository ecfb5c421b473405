package org.rcubench.charts.picture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pixels as PNG. The JDK's writer tries all five filters on each row, which suits
 * photographs and takes most of the time of a report. Figures are flat: their rows repeat, which
 * compression finds by itself, and no filter at all gives the smallest files. Source: the PNG
 * specification (W3C, second edition, 2003), sections 5, 9 and 11.
 */
final class PngEncoder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int BITS = 8;
  private static final int TRUECOLOUR = 2;
  private static final int INDEXED = 3;
  private static final int BYTES_PER_PIXEL = 3;
  private static final byte UNFILTERED = 0;

  /** The next one takes twice the time for a tenth of the size. */
  private static final int LEVEL = 3;

  private PngEncoder() {}

  /**
   * Encodes an image.
   *
   * @param image of {@link BufferedImage#TYPE_INT_RGB} or {@link BufferedImage#TYPE_BYTE_INDEXED}
   * @return the content of a PNG file; the same for the same pixels
   * @throws IllegalArgumentException if the image is of another type
   */
  static byte[] encode(BufferedImage image) {
    boolean indexed = image.getType() == BufferedImage.TYPE_BYTE_INDEXED;
    if (!indexed && image.getType() != BufferedImage.TYPE_INT_RGB) {
      throw new IllegalArgumentException("an image of type " + image.getType());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(image, indexed ? INDEXED : TRUECOLOUR));
      if (indexed) {
        chunk(out, "PLTE", palette((IndexColorModel) image.getColorModel()));
      }
      chunk(out, "IDAT", deflated(indexed ? indices(image) : colours(image)));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail to be written to.
    }
    return bytes.toByteArray();
  }

  private static byte[] header(BufferedImage image, int kind) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(image.getWidth());
    out.writeInt(image.getHeight());
    out.writeByte(BITS);
    out.writeByte(kind);
    out.write(new byte[3]); // The only compression, the only filter method, no interlace.
    return bytes.toByteArray();
  }

  private static byte[] palette(IndexColorModel model) {
    byte[] palette = new byte[model.getMapSize() * BYTES_PER_PIXEL];
    for (int i = 0; i < model.getMapSize(); i++) {
      palette[i * BYTES_PER_PIXEL] = (byte) model.getRed(i);
      palette[i * BYTES_PER_PIXEL + 1] = (byte) model.getGreen(i);
      palette[i * BYTES_PER_PIXEL + 2] = (byte) model.getBlue(i);
    }
    return palette;
  }

  /** Each row after a byte that says how it is filtered. */
  private static byte[] indices(BufferedImage image) {
    int width = image.getWidth();
    byte[] rows = new byte[(1 + width) * image.getHeight()];
    byte[] row = new byte[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getDataElements(0, y, width, 1, row);
      rows[y * (1 + width)] = UNFILTERED;
      System.arraycopy(row, 0, rows, y * (1 + width) + 1, width);
    }
    return rows;
  }

  /** The same with three bytes for each pixel. */
  private static byte[] colours(BufferedImage image) {
    int width = image.getWidth();
    byte[] rows = new byte[(1 + width * BYTES_PER_PIXEL) * image.getHeight()];
    int[] row = new int[width];
    int i = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getDataElements(0, y, width, 1, row);
      rows[i++] = UNFILTERED;
      for (int pixel : row) {
        rows[i++] = (byte) (pixel >> 16);
        rows[i++] = (byte) (pixel >> 8);
        rows[i++] = (byte) pixel;
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(LEVEL);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }
}
