package gov.nyc.schools.spotlight.demo;

import gov.nyc.schools.spotlight.demo.database.WithoutPower;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tracker as people start it: a process of its own on the compiled classes or the packaged jar, with the local default. */
final class TrackerProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(6);

  private final Process process;
  private final Path folder;
  private final int port;
  private final Path output;
  private final Path errors;

  private TrackerProcess(Process process, Path folder, int port, Path output, Path errors) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.output = output;
    this.errors = errors;
  }

  static TrackerProcess start(Path folder, String... arguments) throws IOException {
    return startOn(freePort(), folder, arguments);
  }

  static TrackerProcess startOn(int port, Path folder, String... arguments) throws IOException {
    return start(List.of("-cp", classPath(), "gov.nyc.schools.spotlight.SpotlightTracker"), port, folder, arguments);
  }

  /** Starts it as a user who may not write everywhere. */
  static TrackerProcess startWithoutPower(Path folder) throws IOException {
    return start(WithoutPower::command, List.of("-cp", classPath(), "gov.nyc.schools.spotlight.SpotlightTracker"), freePort(), folder);
  }

  /** Starts what {@code mvn package} made. */
  static TrackerProcess startJar(Path folder, String... arguments) throws IOException {
    try (Stream<Path> made = Files.list(Path.of("target"))) {
      Path jar = made.filter(file -> file.getFileName().toString().matches("spotlight-tracker-.*\\.jar")).findFirst().orElseThrow();
      return start(List.of("-jar", jar.toString()), freePort(), folder, arguments);
    }
  }

  private static TrackerProcess start(List<String> what, int port, Path folder, String... arguments) throws IOException {
    return start(UnaryOperator.identity(), what, port, folder, arguments);
  }

  private static TrackerProcess start(UnaryOperator<List<String>> as, List<String> what, int port, Path folder, String... arguments)
      throws IOException {
    Path output = Files.createTempFile("tracker", ".out");
    Path errors = Files.createTempFile("tracker", ".err");
    List<String> command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(what);
    command.addAll(List.of("--server.port=" + port, "--tracker.local.folder=" + folder));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(as.apply(command)).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
    return new TrackerProcess(process, folder, port, output, errors);
  }

  /** The tracker's own class path: no tests, whose components it would find. */
  private static String classPath() {
    String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator)).filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  TrackerProcess untilReady() throws Exception {
    return untilItSays("runs at");
  }

  /** Waits for any of these. */
  TrackerProcess untilItSays(String... words) throws Exception {
    Instant end = Instant.now().plus(LONGEST_START);
    while (!says(words)) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("not ready:\n" + output() + errors());
      }
      Thread.sleep(100);
    }
    return this;
  }

  private boolean says(String... words) throws IOException {
    String output = output();
    return Arrays.stream(words).anyMatch(output::contains);
  }

  /** Ends the process without warning; its database server lives on. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running");
    }
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  String errors() throws IOException {
    return Files.readString(errors);
  }

  int port() {
    return port;
  }

  String url(String path) {
    return "http://localhost:" + port + path;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A connection to the tracker's database, past the tracker. */
  Connection database() throws IOException, SQLException {
    return database(folder);
  }

  static Connection database(Path folder) throws IOException, SQLException {
    List<String> server = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"));
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + server.get(3).strip() + "/spotlight", "postgres",
        Files.readString(folder.resolve("postgres/password")).strip());
  }

  static long databaseServer(Path folder) throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid")).get(0).strip());
  }

  /** Stops the tracker as Ctrl-C does. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
