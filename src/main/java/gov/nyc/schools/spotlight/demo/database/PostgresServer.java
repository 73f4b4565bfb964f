package gov.nyc.schools.spotlight.demo.database;

import gov.nyc.schools.spotlight.start.CannotStart;
import gov.nyc.schools.spotlight.demo.DurableFiles;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of this process's own on a free port of 127.0.0.1, with its data, password and log in one folder. Whoever
 * starts it has the folder to themselves: a server that still runs there was left by a killed process and is stopped first.
 *
 * <p>The library that brings the programs starts them with {@code fsync} and {@code synchronous_commit} off and takes a data
 * folder that a killed process left half made for a whole one; therefore the programs are run here.
 */
final class PostgresServer implements AutoCloseable {

  static final String USER = "postgres";

  private static final int ATTEMPTS = 3;
  private static final String UNFINISHED = ".part-";

  private final PostgresBinaries binaries;
  private final Path folder;
  private final boolean durable;
  private final OrdinaryUser user;
  private int port;

  private PostgresServer(PostgresBinaries binaries, Path folder, boolean durable, OrdinaryUser user) {
    this.binaries = binaries;
    this.folder = folder;
    this.durable = durable;
    this.user = user;
  }

  /**
   * Starts a server on the data of the folder, which is made if there is none.
   *
   * @param durable whether what is committed must outlive a crash of the machine; false is for tests alone
   * @throws CannotStart if the data can't be used
   */
  static PostgresServer start(PostgresBinaries binaries, Path folder, boolean durable, OrdinaryUser user) throws IOException {
    PostgresServer server = new PostgresServer(binaries, folder, durable, user);
    server.make();
    server.start();
    return server;
  }

  int port() {
    return port;
  }

  String password() throws IOException {
    return Files.readString(passwordFile(folder)).strip();
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Stops the server and waits until all is written. */
  @Override
  public void close() {
    try {
      stop();
    } catch (IOException e) {
      throw new IllegalStateException("The database under " + folder + " could not be stopped.", e);
    }
  }

  private void make() throws IOException {
    if (Files.exists(data(folder).resolve("PG_VERSION"))) {
      return;
    }
    if (Files.exists(folder) && !Files.isReadable(folder)) {
      throw new CannotStart("The folder " + folder + " can't be read: it was made by another user, perhaps by root; start as that"
          + " user, or name another data folder with --tracker.local.folder=<folder>.");
    }
    if (Files.exists(folder)) {
      throw new CannotStart("The folder " + folder + " holds no database: move it away or delete it, and start again.");
    }
    removeUnfinished();
    // A name of its own: what a killed process was running may still write into its folder.
    Path unfinished = folder.resolveSibling(folder.getFileName() + UNFINISHED + ProcessHandle.current().pid());
    Files.createDirectories(unfinished);
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    DurableFiles.write(passwordFile(unfinished), HexFormat.of().formatHex(secret).getBytes());
    onlyForOwner(unfinished);
    // A sorting by the rules of languages is not in every platform's programs.
    if (!initialise(unfinished, "--locale-provider=icu", "--icu-locale=en-US")
        && !initialise(unfinished, "--locale-provider=builtin", "--builtin-locale=C.UTF-8")) {
      throw new CannotStart("The database can't be made under " + folder + ": what hindered it is in "
          + logFile(unfinished) + ".");
    }
    DurableFiles.move(unfinished, folder);
  }

  private void removeUnfinished() throws IOException {
    try (Stream<Path> siblings = Files.list(folder.getParent())) {
      for (Path unfinished : siblings.filter(path -> path.getFileName().toString().startsWith(folder.getFileName() + UNFINISHED)).toList()) {
        DurableFiles.remove(unfinished);
      }
    }
  }

  private boolean initialise(Path unfinished, String... locale) throws IOException {
    List<String> command = new ArrayList<>(List.of(binaries.program("initdb"), "-D", data(unfinished).toString(),
        "-U", USER, "-A", "scram-sha-256", "--pwfile=" + passwordFile(unfinished), "-E", "UTF8", "--locale=C"));
    command.addAll(List.of(locale));
    if (!durable) {
      command.add("--no-sync");
    }
    user.own(unfinished);
    return run(command, Redirect.appendTo(logFile(unfinished).toFile()));
  }

  private void start() throws IOException {
    user.own(folder);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      stop();
      Files.deleteIfExists(logFile(folder));
      port = freePort();
      if (run(List.of(binaries.program("pg_ctl"), "-D", data(folder).toString(), "-l", logFile(folder).toString(),
          "-w", "-t", "120", "-o", String.join(" ", options()), "start"), Redirect.DISCARD)) {
        return;
      }
      // The port may have been taken meanwhile, or a killed process's server has only now come up.
      pause();
    }
    throw new CannotStart("The database under " + folder + " doesn't start: what hinders it is in " + logFile(folder)
        + "; to start afresh, delete " + folder.getParent() + ".");
  }

  private List<String> options() {
    String safe = durable ? "on" : "off";
    return List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
        "-c", "fsync=" + safe, "-c", "synchronous_commit=" + safe, "-c", "full_page_writes=" + safe,
        "-c", "timezone=UTC", "-c", "max_connections=" + (durable ? 60 : 200));
  }

  private void stop() throws IOException {
    Path pidFile = data(folder).resolve("postmaster.pid");
    Optional<ProcessHandle> running = running(pidFile);
    if (running.isPresent()) {
      List<String> stop = List.of(binaries.program("pg_ctl"), "-D", data(folder).toString(), "-w", "-t", "60", "stop", "-m");
      if (!run(with(stop, "fast"), Redirect.DISCARD)) {
        run(with(stop, "immediate"), Redirect.DISCARD);
      }
      awaitEnd(running.get());
      running = running(pidFile);
    }
    if (running.isPresent()) {
      throw new CannotStart("The database server (process " + running.get().pid() + ") that runs on " + folder
          + " can't be stopped: end it, and start again.");
    }
    Files.deleteIfExists(pidFile);
  }

  private static List<String> with(List<String> command, String last) {
    List<String> whole = new ArrayList<>(command);
    whole.add(last);
    return whole;
  }

  /** The process that the file names, if it is alive and is a server of this data: after a restart of the machine the number may be another's. */
  private Optional<ProcessHandle> running(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    return pid.matches("\\d{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive).filter(this::serves)
        : Optional.empty();
  }

  /** A process of which nothing can be learned has ended and is only not yet taken off the list. */
  private boolean serves(ProcessHandle process) {
    return process.info().commandLine().map(line -> line.contains(data(folder).toString()))
        .orElseGet(() -> process.info().command().map(command -> command.contains("postgres")).orElse(false));
  }

  private boolean run(List<String> command, Redirect output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(user.command(command)).redirectErrorStream(true).redirectOutput(output);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The lock file goes a moment before the process. */
  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(2, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // in a container nobody may take it off the list
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void onlyForOwner(Path folder) throws IOException {
    if (!PostgresBinaries.isWindows()) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }

  private static Path logFile(Path folder) {
    return folder.resolve("log.txt");
  }
}
