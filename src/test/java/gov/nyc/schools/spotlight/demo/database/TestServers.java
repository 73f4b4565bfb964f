package gov.nyc.schools.spotlight.demo.database;

import gov.nyc.schools.spotlight.start.CannotStart;
import gov.nyc.schools.spotlight.demo.DurableFiles;
import gov.nyc.schools.spotlight.demo.LocalFolder;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/** One database server and one mail server for all tests of this process, on free ports. */
public final class TestServers {

  private static final Path FOLDER = Path.of("target", "test-servers").toAbsolutePath();

  private TestServers() {}

  /** Properties that let a context use a new, empty database and the mail server. */
  public static Map<String, Object> properties() {
    try {
      String database = "test_" + UUID.randomUUID().toString().replace("-", "");
      LocalDatabase.create(Database.SERVER, database);
      return Map.of(
          "spring.datasource.url", Database.SERVER.url(database),
          "spring.datasource.username", PostgresServer.USER,
          "spring.datasource.password", Database.SERVER.password(),
          "spring.mail.host", "127.0.0.1",
          "spring.mail.port", mail().getSmtp().getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mail server; it takes mail for any address. */
  public static GreenMail mail() {
    return Mail.SERVER;
  }

  /** Empties every mailbox. */
  public static void forgetMail() {
    try {
      mail().purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Database {

    static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      try {
        Files.createDirectories(FOLDER);
        clearUp();
        LocalFolder folder = LocalFolder.claim(FOLDER.resolve("run-" + UUID.randomUUID()));
        PostgresServer server =
            PostgresServer.start(programs(), folder.path().resolve("postgres"), false, OrdinaryUser.here());
        // After the contexts: one that is being closed would wait half a minute for a database that is gone.
        SpringApplication.getShutdownHandlers().add(() -> {
          server.close();
          folder.close();
          remove(folder.path());
        });
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static PostgresBinaries programs() throws IOException {
      try (LocalFolder lock = claimWhenFree(FOLDER.resolve("unpacking"))) {
        return PostgresBinaries.unpackedIn(lock.path().resolve("programs"));
      }
    }

    private static LocalFolder claimWhenFree(Path folder) {
      for (int attempt = 0; ; attempt++) {
        try {
          return LocalFolder.claim(folder);
        } catch (CannotStart e) {
          if (attempt == 100) {
            throw e;
          }
          pause();
        }
      }
    }

    private static void pause() {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Stops and removes what killed test runs left. */
    private static void clearUp() throws IOException {
      try (Stream<Path> runs = Files.list(FOLDER)) {
        for (Path run : runs.filter(path -> path.getFileName().toString().startsWith("run-")).toList()) {
          try (LocalFolder left = LocalFolder.claim(run)) {
            if (Files.exists(left.path().resolve("postgres"))) {
              PostgresServer.start(programs(), left.path().resolve("postgres"), false, OrdinaryUser.here()).close();
            }
            remove(run);
          } catch (CannotStart e) {
            // still in use, or beyond use
          }
        }
      }
    }

    private static void remove(Path folder) {
      try {
        DurableFiles.remove(folder);
      } catch (IOException e) {
        // the next run's turn
      }
    }
  }

  private static final class Mail {

    static final GreenMail SERVER = start();

    private static GreenMail start() {
      GreenMail server = new GreenMail(new ServerSetup[] {
          new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
      server.start();
      return server;
    }
  }
}
