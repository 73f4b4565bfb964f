package gov.nyc.schools.spotlight.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A photo goes out without the place where it was taken. */
class BarePhotoTest {

  private static final String SECRET = "40.7128N 74.0060W, camera of M. R.";

  @Test
  void takesEverythingFromAJpegButPictureAndOrientation() throws IOException {
    var bare = BarePhoto.of(told(SECRET)).orElseThrow();
    assertThat(text(bare)).doesNotContain("40.7128N").contains("Exif");
    assertThat(orientation(bare)).isEqualTo(6);
    assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(24);
  }

  @Test
  void takesTextsFromAPng() throws IOException {
    var photo = image("png");
    var told = join(Arrays.copyOf(photo, 33), chunk("tEXt", SECRET), chunk("eXIf", SECRET), Arrays.copyOfRange(photo, 33, photo.length),
        SECRET.getBytes(StandardCharsets.ISO_8859_1));
    var bare = BarePhoto.of(told).orElseThrow();
    assertThat(bare).isEqualTo(photo);
    assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getHeight()).isEqualTo(16);
  }

  @Test
  void givesOutNothingThatIsNoWholePicture() throws IOException {
    var photo = jpeg();
    assertThat(BarePhoto.of(Arrays.copyOf(photo, photo.length / 2))).isEmpty();
    assertThat(BarePhoto.of(Arrays.copyOf(image("png"), 40))).isEmpty();
    assertThat(BarePhoto.of("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(BarePhoto.of(new byte[0])).isEmpty();
    assertThat(BarePhoto.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, 0, 0, 0})).isEmpty();
  }

  private static int orientation(byte[] jpeg) {
    int at = text(jpeg).indexOf("Exif");
    return ByteBuffer.wrap(jpeg).getShort(at + 6 + 8 + 2 + 8);
  }

  private static byte[] exif(short orientation, String more) {
    var tiff = ByteBuffer.allocate(26).put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1)
        .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort(orientation).putShort((short) 0).putInt(0).array();
    return segment(0xe1, "Exif\0\0" + new String(tiff, StandardCharsets.ISO_8859_1) + more);
  }

  private static byte[] segment(int marker, String text) {
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(bytes.length + 4).put((byte) 0xff).put((byte) marker).putShort((short) (bytes.length + 2)).put(bytes).array();
  }

  private static byte[] chunk(String type, String text) {
    var body = (type + text).getBytes(StandardCharsets.ISO_8859_1);
    var crc = new CRC32();
    crc.update(body);
    return ByteBuffer.allocate(body.length + 8).putInt(body.length - 4).put(body).putInt((int) crc.getValue()).array();
  }

  /** A photo whose file tells a secret wherever a file can. */
  static byte[] told(String secret) throws IOException {
    var photo = jpeg();
    return join(Arrays.copyOf(photo, 2), exif((short) 6, secret), segment(0xfe, secret), segment(0xed, secret),
        Arrays.copyOfRange(photo, 2, photo.length), secret.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] jpeg() throws IOException {
    return image("jpg");
  }

  private static byte[] image(String format) throws IOException {
    var image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 24; x++) {
      image.setRGB(x, x % 16, 0xe5a000 + x);
    }
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
