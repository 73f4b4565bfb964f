package gov.nyc.schools.spotlight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever kills the tracker and whenever, the next start finds everything that was stored. */
class KilledProcessIT {

  private static final String MAIL = "0123456789abcdef0123456789abcdef";
  private static final Random RANDOM = new Random();

  @TempDir
  private Path folder;

  private final List<String> acceptedMails = new ArrayList<>();

  @Test
  void keepsAllThroughKillsAtAnyMoment() throws Exception {
    Path mails = Files.createDirectories(folder.resolve("mail"));
    Files.writeString(mails.resolve(MAIL + ".eml"), """
        Delivered-To: zoe@example.org
        From: spotlight@localhost
        To: zoe@example.org
        Subject: The first
        Message-ID: <first@example.org>

        Hello.
        """.replace("\n", "\r\n"));
    try (TrackerProcess tracker = start().untilReady()) {
      store(tracker, "before the kill");
      killWhileWriting(tracker, "killed");
    }
    long leftOver = TrackerProcess.databaseServer(folder);
    assertThat(ProcessHandle.of(leftOver)).as("the database server outlives the tracker").isPresent();

    killWhileStarting();

    try (TrackerProcess tracker = start().untilReady()) {
      assertThat(stored(tracker)).isEqualTo("before the kill");
      assertThat(ProcessHandle.of(leftOver).filter(ProcessHandle::isAlive)).as("the left-over server is stopped").isEmpty();
      assertAllMailIsThereOnce(tracker);
      store(tracker, "before the crash");
      ProcessHandle.of(TrackerProcess.databaseServer(folder)).orElseThrow().destroyForcibly();
      killWhileWriting(tracker, "crashed");
    }
    assertThat(folder.resolve("postgres/data/postmaster.pid")).as("a crash leaves the lock file").exists();

    try (TrackerProcess tracker = start().untilReady()) {
      assertThat(stored(tracker)).isEqualTo("before the crash");
      assertAllMailIsThereOnce(tracker);
      letItBeOfANewerVersion(tracker);
    }
    assertThat(folder.resolve("postgres/data/postmaster.pid")).as("a clean stop leaves none").doesNotExist();

    RefusedStartIT.assertRefused(start(), "a newer version of the tracker");

    Files.delete(folder.resolve("postgres/data/global/pg_control"));
    RefusedStartIT.assertRefused(start(), "doesn't start");
  }

  private void killWhileWriting(TrackerProcess tracker, String name) throws Exception {
    BusyWriter writer = new BusyWriter(tracker, MAIL, name);
    writer.start();
    int some = RANDOM.nextInt(1, 12);
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (writer.accepted().size() < some && writer.isAlive() && Instant.now().isBefore(end)) {
      Thread.sleep(RANDOM.nextInt(1, 40));
    }
    tracker.kill();
    writer.join();
    acceptedMails.addAll(writer.accepted());
  }

  private void assertAllMailIsThereOnce(TrackerProcess tracker) throws Exception {
    HttpPerson person = new HttpPerson(tracker);
    List<String> texts = new ArrayList<>();
    String next = "/local/mailbox/of?address=spotlight@localhost";
    while (next != null) {
      Document page = Jsoup.parse(person.get(next).body());
      for (Element link : page.select("main table a")) {
        texts.add(Jsoup.parse(person.get(link.attr("href")).body()).select(".mail-part .typed").first().wholeText().strip());
      }
      next = page.select("a[rel=next]").stream().map(link -> link.attr("href")).findFirst().orElse(null);
    }
    assertThat(acceptedMails).as("there was something to lose").isNotEmpty();
    assertThat(texts).doesNotHaveDuplicates().containsAll(acceptedMails);
  }

  /** Without the demo cases, whose telling has a test of its own. */
  private TrackerProcess start() throws Exception {
    return TrackerProcess.start(folder, "--tracker.local.cases=false");
  }

  private void killWhileStarting() throws Exception {
    for (int i = 0; i < 3; i++) {
      TrackerProcess tracker = start();
      Thread.sleep(RANDOM.nextInt(500, 9_000));
      tracker.kill();
    }
  }

  private static void store(TrackerProcess tracker, String text) throws Exception {
    try (Connection connection = tracker.database(); Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists killed_process_it (text text)");
      statement.execute("delete from killed_process_it");
      try (PreparedStatement insert = connection.prepareStatement("insert into killed_process_it values (?)")) {
        insert.setString(1, text);
        insert.executeUpdate();
      }
    }
  }

  private static String stored(TrackerProcess tracker) throws Exception {
    return query(tracker, "select text from killed_process_it");
  }

  private static String query(TrackerProcess tracker, String sql) throws Exception {
    try (Connection connection = tracker.database(); Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  private static void letItBeOfANewerVersion(TrackerProcess tracker) throws Exception {
    try (Connection connection = tracker.database(); Statement statement = connection.createStatement()) {
      statement.executeUpdate("""
          insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
            execution_time, success)
          select max(installed_rank) + 1, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, 'postgres', 1, true
          from flyway_schema_history""");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
