package gov.nyc.schools.spotlight.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A scanner for all tests of this process that speaks the protocol of clamd: it finds the EICAR test virus, hangs up at
 * {@link #UNREADABLE}, and holds everything else sound.
 */
public final class FakeClamd {

  /** The harmless text that every scanner takes for a virus (eicar.org), in two parts so that none takes this file for one. */
  public static final String VIRUS = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*";
  /** What it dies of. */
  public static final String UNREADABLE = "this is too much for the scanner";

  private static final class Running {
    static final ServerSocket SERVER = start();
  }

  private FakeClamd() {}

  /** Where it listens, as {@code tracker.scanner.address} takes it. */
  public static String address() {
    return "127.0.0.1:" + Running.SERVER.getLocalPort();
  }

  private static ServerSocket start() {
    try {
      var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      var thread = new Thread(() -> serve(server), "fake clamd");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(ServerSocket server) {
    while (true) {
      try (var socket = server.accept()) {
        answer(socket);
      } catch (IOException hungUp) {
        // The next one is served.
      }
    }
  }

  private static void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = new StringBuilder();
    for (int read = in.read(); read > 0; read = in.read()) {
      command.append((char) read);
    }
    var answer = switch (command.toString()) {
      case "zPING" -> "PONG";
      case "zINSTREAM" -> said(stream(in));
      default -> "UNKNOWN COMMAND";
    };
    socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private static String stream(DataInputStream in) throws IOException {
    var content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
    }
    return content.toString(StandardCharsets.ISO_8859_1);
  }

  private static String said(String content) throws IOException {
    if (content.contains(UNREADABLE)) {
      throw new IOException("hangs up");
    }
    return content.contains(VIRUS) ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK";
  }
}
