package gov.nyc.schools.spotlight.tasks;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Whatever a model asks people to do, lists can say in words, and a room takes. */
@TrackerTest
class TaskWordsTest {

  private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"([^\"]+)\"[^>]*");
  private static final Pattern ROLE = Pattern.compile("camunda:candidateGroups=\"([a-z]+)\"");

  private static final Pattern REASON = Pattern.compile("(?m)^tasks\\.attention\\.([a-z-]*-[a-z-]*) ?=");

  @Autowired private MessageSource messages;
  @Autowired private TaskHandlers handlers;

  @Test
  void hasWordsAHandlerAndARoleForEveryTask() throws IOException {
    var missing = new TreeSet<String>();
    try (var models = Files.list(Path.of("bpmn"))) {
      for (var model : models.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
        var task = TASK.matcher(Files.readString(model));
        while (task.find()) {
          need(missing, "tasks.task." + task.group(1));
          var role = ROLE.matcher(task.group());
          if (role.find()) {
            need(missing, "tasks.role." + role.group(1));
            need(missing, "tasks.holder." + role.group(1));
          }
          if (!handlers.all().containsKey(task.group(1))) {
            missing.add("handler of " + task.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void hasAShortNameForEveryMatter() throws IOException {
    var missing = new TreeSet<String>();
    try (var bundles = Files.list(Path.of("src/main/resources/messages"))) {
      for (var bundle : bundles.toList()) {
        var reason = REASON.matcher(Files.readString(bundle));
        while (reason.find()) {
          need(missing, "tasks.matter." + reason.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private void need(TreeSet<String> missing, String key) {
    if (messages.getMessage(key, new Object[] {1}, null, Locale.ENGLISH) == null) {
      missing.add(key);
    }
  }
}
