package gov.nyc.schools.spotlight.showcase;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A photo without what a camera writes beside the picture: where and when it was taken, by which device, a preview of what was cut
 * off. Only how it is to be turned, its colours and the picture itself go out; what follows the picture in the file does not.
 */
final class BarePhoto {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final Set<String> TOLD_BY_PNG = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");
  private static final int ORIENTATION = 0x0112;

  private BarePhoto() {}

  /** @return nothing for what is neither a whole JPEG nor a whole PNG */
  static Optional<byte[]> of(byte[] photo) {
    try {
      if (photo.length > 3 && (photo[0] & 0xff) == 0xff && (photo[1] & 0xff) == 0xd8) {
        return Optional.of(jpeg(photo));
      }
      return Arrays.equals(PNG, Arrays.copyOf(photo, PNG.length)) ? Optional.of(png(photo)) : Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalArgumentException cutOff) {
      return Optional.empty();
    }
  }

  private static byte[] jpeg(byte[] in) {
    var out = new ByteArrayOutputStream(in.length);
    out.write(in, 0, 2);
    int at = 2;
    while (true) {
      if ((in[at] & 0xff) != 0xff) {
        throw new IllegalArgumentException("no marker");
      }
      int marker = in[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      if (marker == 0xd9) {
        out.write(in, at, 2);
        return out.toByteArray();
      }
      int end = at + 2 + number(in, at + 2, 2, ByteOrder.BIG_ENDIAN);
      if (end > in.length) {
        throw new IllegalArgumentException("cut off");
      }
      if (marker == 0xda) {
        end = endOfScan(in, end);
      }
      if (isPicture(in, at, marker)) {
        out.write(in, at, end - at);
      } else if (marker == 0xe1) {
        turned(in, at + 4, end).ifPresent(out::writeBytes);
      }
      at = end;
    }
  }

  private static int endOfScan(byte[] in, int from) {
    int at = from;
    while ((in[at] & 0xff) != 0xff || in[at + 1] == 0 || (in[at + 1] & 0xf8) == 0xd0) {
      at++;
    }
    return at;
  }

  /** Of the application's segments only JFIF, the colour profile and Adobe's colours belong to the picture. */
  private static boolean isPicture(byte[] in, int at, int marker) {
    boolean application = marker >= 0xe0 && marker <= 0xef;
    if (marker == 0xe2) {
      return new String(in, at + 4, 11, StandardCharsets.ISO_8859_1).equals("ICC_PROFILE");
    }
    return marker != 0xfe && (!application || marker == 0xe0 || marker == 0xee);
  }

  /** A segment that says how the picture is to be turned and nothing else. */
  private static Optional<byte[]> turned(byte[] in, int from, int end) {
    if (end - from < 14 || !new String(in, from, 4, StandardCharsets.ISO_8859_1).equals("Exif")) {
      return Optional.empty();
    }
    int tiff = from + 6;
    var order = in[tiff] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    int directory = tiff + number(in, tiff + 4, 4, order);
    int entries = directory < tiff || directory + 2 > end ? 0 : number(in, directory, 2, order);
    for (int i = 0; i < entries && directory + 2 + 12 * (i + 1) <= end; i++) {
      int entry = directory + 2 + 12 * i;
      if (number(in, entry, 2, order) == ORIENTATION) {
        return Optional.of(segment((short) number(in, entry + 8, 2, order)));
      }
    }
    return Optional.empty();
  }

  private static byte[] segment(short orientation) {
    return ByteBuffer.allocate(36).putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
        .put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) 1).putShort((short) ORIENTATION)
        .putShort((short) 3).putInt(1).putShort(orientation).putShort((short) 0).putInt(0).array();
  }

  private static byte[] png(byte[] in) {
    var out = new ByteArrayOutputStream(in.length);
    out.writeBytes(PNG);
    int at = PNG.length;
    while (true) {
      int length = number(in, at, 4, ByteOrder.BIG_ENDIAN);
      var type = new String(in, at + 4, 4, StandardCharsets.ISO_8859_1);
      int end = at + 12 + length;
      if (length < 0 || end > in.length || end < at) {
        throw new IllegalArgumentException("cut off");
      }
      if (!TOLD_BY_PNG.contains(type)) {
        out.write(in, at, end - at);
      }
      if (type.equals("IEND")) {
        return out.toByteArray();
      }
      at = end;
    }
  }

  private static int number(byte[] in, int at, int bytes, ByteOrder order) {
    var buffer = ByteBuffer.wrap(in).order(order);
    return bytes == 2 ? buffer.getShort(at) & 0xffff : buffer.getInt(at);
  }
}
