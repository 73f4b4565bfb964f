package gov.nyc.schools.spotlight.spotlight;

import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.casefile.StoryProgress;
import gov.nyc.schools.spotlight.tasks.WorkItem;
import gov.nyc.schools.spotlight.tasks.WorkItems;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how far a spotlight has come: each step of its process has a sentence of its own. */
@Component
class SpotlightProgress implements StoryProgress {

  private final Spotlights spotlights;
  private final WorkItems items;
  private final MessageSource messages;
  private final Clock clock;

  SpotlightProgress(Spotlights spotlights, WorkItems items, MessageSource messages, Clock clock) {
    this.spotlights = spotlights;
    this.items = items;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public Standing standing() {
    return Standing.CAPTURING;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> sentence(String caseNumber) {
    return spotlights.find(caseNumber).flatMap(spotlight -> items.ofCase(caseNumber).stream().filter(item -> isStep(item, spotlight))
        .findFirst().map(item -> item.taskKey().equals("Task_RecordCapture") ? visit(spotlight.visitOn()) : say(item.taskKey())));
  }

  private static boolean isStep(WorkItem item, Spotlight spotlight) {
    return item.processKey().equals("spotlight") || spotlight.factCheckId() != null && item.taskKey().equals("Task_GiveAnswer")
        && spotlight.factCheckId().toString().equals(item.subjectIds().get("approvalId"));
  }

  /** @param day null: there is no visit */
  private String visit(LocalDate day) {
    if (day == null) {
      return say("Task_RecordCapture");
    }
    boolean ahead = !day.isBefore(LocalDate.now(clock.withZone(ZoneId.of("America/New_York"))));
    return say(ahead ? "Task_RecordCapture.ahead" : "Task_RecordCapture.over",
        day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(LocaleContextHolder.getLocale())));
  }

  private String say(String step, Object... arguments) {
    return messages.getMessage("spotlight.progress." + step, arguments, LocaleContextHolder.getLocale());
  }
}
