package gov.nyc.schools.spotlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nyc.schools.spotlight.support.Scene;
import gov.nyc.schools.spotlight.support.TrackerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class TimelineTest {

  private static final Pattern EVENT =
      Pattern.compile("CaseEvent\\s*\\.\\s*(?:bySystem\\(|by\\([^;\"]*?,[^;\"]*?,)\\s*\"([^\"]+)\"");

  @Autowired private Scene scene;
  @Autowired private CaseFiles files;
  @Autowired private JdbcClient sql;
  @Autowired private MessageSource messages;

  @Test
  void isAppendOnly() {
    var number = scene.opened();
    scene.does(() -> files.record(number, CaseEvent.bySystem("note-added")));
    for (var change : new String[] {"update case_event set type = 'other' where case_number = '" + number + "'",
        "delete from case_event where case_number = '" + number + "'", "truncate case_event"}) {
      assertThatThrownBy(() -> sql.sql(change).update()).isInstanceOf(DataAccessException.class);
    }
    assertThat(files.timeline(number, null, 5)).hasSize(1);
  }

  @Test
  void pagesBackFromTheNewest() {
    var number = scene.opened();
    scene.does(() -> {
      for (int i = 0; i < 5; i++) {
        files.record(number, CaseEvent.bySystem("event-" + i));
      }
    });
    var newest = files.timeline(number, null, 2);
    assertThat(newest).extracting(RecordedEvent::type).containsExactly("event-4", "event-3");
    assertThat(files.timeline(number, newest.get(1).id(), 2)).extracting(RecordedEvent::type).containsExactly("event-2", "event-1");
  }

  @Test
  void hasWordsForEveryTypeOfEventInTheCode() throws IOException {
    var without = new TreeSet<String>();
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        var found = EVENT.matcher(Files.readString(source));
        while (found.find()) {
          if (messages.getMessage("casefile.event." + found.group(1), new Object[] {"Dana"}, null, Locale.ENGLISH) == null) {
            without.add(found.group(1) + " (" + source.getFileName() + ")");
          }
        }
      }
    }
    assertThat(without).as("events without words: put casefile.event.<type> into the room's bundle").isEmpty();
  }
}
