package gov.nyc.schools.spotlight.demo.cast;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws what stands for photos in the stories: cards on a table. Nobody is shown, so nobody had to be asked. */
final class Pictures {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 675;
  private static final int CARD = 120;
  private static final Color[] PAPER = {new Color(0xF2B84B), new Color(0xE4572E), new Color(0x2E86AB), new Color(0x76B041), new Color(0xF7F3E3),
      new Color(0xA23B72)};

  private Pictures() {}

  /** A picture of its own for each title, as PNG. */
  static byte[] of(String title) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D table = image.createGraphics();
    table.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    table.setColor(new Color(0x5B3A29));
    table.fillRect(0, 0, WIDTH, HEIGHT);
    Random hand = new Random(title.hashCode());
    for (int x = CARD / 2; x < WIDTH; x += CARD) {
      for (int y = CARD / 2; y < HEIGHT; y += CARD) {
        card(table, x + hand.nextInt(20) - 10, y + hand.nextInt(20) - 10, hand);
      }
    }
    table.dispose();
    return png(image);
  }

  private static void card(Graphics2D table, int x, int y, Random hand) {
    Graphics2D card = (Graphics2D) table.create();
    card.rotate((hand.nextDouble() - 0.5) * 0.5, x, y);
    card.setColor(PAPER[hand.nextInt(PAPER.length)]);
    card.fill(new RoundRectangle2D.Double(x - CARD * 0.36, y - CARD * 0.44, CARD * 0.72, CARD * 0.88, 12, 12));
    card.setColor(new Color(0x33000000, true));
    for (int line = 0; line < hand.nextInt(5); line++) {
      card.fillRect(x - CARD / 4, y - CARD / 4 + line * 14, CARD / 4 + hand.nextInt(CARD / 4), 4);
    }
    card.dispose();
  }

  private static byte[] png(BufferedImage image) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
