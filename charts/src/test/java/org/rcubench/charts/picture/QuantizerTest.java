package org.rcubench.charts.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QuantizerTest {
  private static final Color[] FLAT = {Color.WHITE, new Color(0x0072B2), new Color(0xD55E01)};

  /** Flat areas, and a smooth step between each two. */
  private static BufferedImage figure() {
    BufferedImage image = new BufferedImage(600, 90, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    for (int i = 0; i < FLAT.length; i++) {
      g2.setColor(FLAT[i]);
      g2.fillRect(200 * i, 0, 200, 90);
    }
    g2.dispose();
    for (int x = 0; x < 600; x++) {
      image.setRGB(x, 0, new Color(x % 256, x * 7 % 256, x * 13 % 256).getRGB());
    }
    return image;
  }

  @Test
  void flat_colours_stay_exactly_as_they_are() {
    BufferedImage reduced = Quantizer.reduced(figure());
    for (int i = 0; i < FLAT.length; i++) {
      assertThat(new Color(reduced.getRGB(200 * i + 100, 45))).isEqualTo(FLAT[i]);
    }
  }

  @Test
  void there_are_at_most_256_colours_and_each_is_near_its_own() {
    BufferedImage image = figure();
    BufferedImage reduced = Quantizer.reduced(image);
    assertThat(((IndexColorModel) reduced.getColorModel()).getMapSize()).isLessThanOrEqualTo(256);
    for (int x = 0; x < 600; x++) {
      Color before = new Color(image.getRGB(x, 0));
      Color after = new Color(reduced.getRGB(x, 0));
      assertThat(Math.abs(before.getRed() - after.getRed())).isLessThan(48);
      assertThat(Math.abs(before.getGreen() - after.getGreen())).isLessThan(48);
      assertThat(Math.abs(before.getBlue() - after.getBlue())).isLessThan(48);
    }
  }

  @Test
  void the_same_figure_gives_the_same_indices() {
    DataBufferByte one = (DataBufferByte) Quantizer.reduced(figure()).getRaster().getDataBuffer();
    DataBufferByte again = (DataBufferByte) Quantizer.reduced(figure()).getRaster().getDataBuffer();
    assertThat(one.getData()).isEqualTo(again.getData());
  }

  @Test
  void a_file_of_it_reads_as_the_same_pixels() throws IOException {
    BufferedImage reduced = Quantizer.reduced(figure());
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(reduced)));
    assertThat(read.getRGB(0, 0, 600, 90, null, 0, 600))
        .isEqualTo(reduced.getRGB(0, 0, 600, 90, null, 0, 600));
  }
}
