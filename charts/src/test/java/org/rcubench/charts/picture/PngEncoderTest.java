package org.rcubench.charts.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {
  @Test
  void any_pixels_are_read_again_by_the_jdk() throws IOException {
    Random random = new Random(1);
    for (int[] size : new int[][] {{1, 1}, {7, 3}, {200, 150}}) {
      BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < size[0]; x++) {
        for (int y = 0; y < size[1]; y++) {
          image.setRGB(x, y, random.nextInt(1 << 24));
        }
      }

      BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(image)));

      assertThat(read.getWidth()).isEqualTo(size[0]);
      assertThat(read.getHeight()).isEqualTo(size[1]);
      assertThat(pixels(read)).isEqualTo(pixels(image));
    }
  }

  @Test
  void an_image_with_transparency_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PngEncoder.encode(new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB)));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
