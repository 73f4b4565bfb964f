package gov.nyc.schools.spotlight.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gov.nyc.schools.spotlight.demo.DurableFiles;
import gov.nyc.schools.spotlight.start.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

  private static final Path PROGRAMS = Path.of("target", "test-servers", "own-programs").toAbsolutePath();

  /** Not the test's own temporary folder, which only its owner may look into. */
  private Path folder;

  @BeforeEach
  void makeFolder() throws Exception {
    folder = Files.createDirectories(Path.of("target", "test-servers", "own-" + UUID.randomUUID()).toAbsolutePath());
  }

  @AfterEach
  void removeFolder() throws Exception {
    DurableFiles.remove(folder);
  }

  @Test
  void keepsWhatIsCommittedAndListensToThisMachineAlone() throws Exception {
    try (PostgresServer server = start(OrdinaryUser.here())) {
      assertThat(List.of(show(server, "fsync"), show(server, "synchronous_commit"), show(server, "full_page_writes"))).containsOnly("on");
      assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(server, "unix_socket_directories")).isEmpty();
      assertThat(show(server, "server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void letsNobodyInWithoutThePassword() throws Exception {
    try (PostgresServer server = start(OrdinaryUser.here())) {
      assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), PostgresServer.USER, "guessed"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void startsForRootWhereNamespacesAreForbidden() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")) && reachableForAll(folder) && reachableForAll(Path.of("target")));
    try (PostgresServer server = start(OrdinaryUser.NOBODY)) {
      assertThat(show(server, "fsync")).isEqualTo("on");
    }
    assertThat(Files.getAttribute(folder.resolve("postgres/data"), "unix:uid")).isEqualTo(65534);
    try (PostgresServer server = start(OrdinaryUser.here())) {
      assertThat(show(server, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void takesALockFileOfAProcessThatIsNoDatabaseForStale() throws Exception {
    start(OrdinaryUser.here()).close();
    Files.writeString(folder.resolve("postgres/data/postmaster.pid"), ProcessHandle.current().pid() + "\nrest\n");

    try (PostgresServer server = start(OrdinaryUser.here())) {
      assertThat(show(server, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void stopsAServerThatWasLeftRunning() throws Exception {
    start(OrdinaryUser.here());
    long leftOver = pid();

    try (PostgresServer server = start(OrdinaryUser.here())) {
      assertThat(pid()).isNotEqualTo(leftOver);
      assertThat(ProcessHandle.of(leftOver).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(show(server, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void beginsAnewAfterAKillWhileTheDataWasMade() throws Exception {
    Files.createDirectories(folder.resolve("postgres.part-1/data"));
    Files.writeString(folder.resolve("postgres.part-1/data/PG_VERSION"), "17\n");

    try (PostgresServer server = start(OrdinaryUser.here())) {
      assertThat(show(server, "fsync")).isEqualTo("on");
    }
    assertThat(folder.resolve("postgres.part-1")).doesNotExist();
  }

  @Test
  void unpacksAnewAfterAKillWhileUnpacking() throws Exception {
    Path programs = folder.resolve("programs");
    Path finished = Path.of(PostgresBinaries.unpackedIn(programs).program("postgres")).getParent().getParent();
    Path half = finished.resolveSibling(finished.getFileName() + ".part");
    Files.move(finished, half);
    Files.writeString(half.resolve("bin/postgres"), "half");

    assertThat(Path.of(PostgresBinaries.unpackedIn(programs).program("postgres"))).isExecutable()
        .satisfies(program -> assertThat(Files.size(program)).isGreaterThan(1_000_000));
    assertThat(half).doesNotExist();
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws Exception {
    Files.createDirectories(folder.resolve("postgres/photos"));

    assertThatThrownBy(() -> start(OrdinaryUser.here())).isInstanceOf(CannotStart.class).hasMessageContaining("holds no database");
    assertThat(folder.resolve("postgres/photos")).exists();
  }

  private PostgresServer start(OrdinaryUser user) throws Exception {
    return PostgresServer.start(PostgresBinaries.unpackedIn(PROGRAMS), folder.resolve("postgres"), true, user);
  }

  private long pid() throws Exception {
    return Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid")).get(0).strip());
  }

  private static String show(PostgresServer server, String setting) throws Exception {
    try (Connection connection = DriverManager.getConnection(server.url("postgres"), PostgresServer.USER, server.password());
        Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean reachableForAll(Path path) throws Exception {
    for (Path folder = path.toRealPath(); folder != null; folder = folder.getParent()) {
      if (!Files.getPosixFilePermissions(folder).contains(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }
}
