package gov.nyc.schools.spotlight.tasks;

import gov.nyc.schools.spotlight.casefile.CaseKind;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a task asks for, as its case is called: a scaling story is no nomination. Used by templates. */
@Component("taskWords")
public class TaskWords {

  private final MessageSource messages;

  TaskWords(MessageSource messages) {
    this.messages = messages;
  }

  public String of(String taskKey, CaseKind kind) {
    return of(taskKey, kind, LocaleContextHolder.getLocale());
  }

  String of(String taskKey, CaseKind kind, Locale locale) {
    var key = "tasks.task." + taskKey;
    var own = messages.getMessage(key + kind.words(), null, null, locale);
    return own != null ? own : messages.getMessage(key, null, locale);
  }
}
