package gov.nyc.schools.spotlight.publishing.web;

import gov.nyc.schools.spotlight.publishing.RefusedEntry;
import gov.nyc.schools.spotlight.publishing.Upload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts into words what the module's own forms offer and what they refuse. */
@Component
class FormWords {

  private final MessageSource messages;

  FormWords(MessageSource messages) {
    this.messages = messages;
  }

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /**
   * What can be chosen, in its order: each value with its words.
   *
   * @param prefix of their bundle keys; the value follows in kebab case
   */
  Map<String, String> choices(String prefix, List<?> values) {
    var choices = new LinkedHashMap<String, String>();
    for (var value : values) {
      choices.put(value.toString(), say(prefix + value.toString().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    return choices;
  }

  /** @param idPrefix what the ids of the page's controls begin with, before the field's name; mostly nothing */
  Refusal refusal(RefusedEntry refused, String idPrefix) {
    var locale = LocaleContextHolder.getLocale();
    return new Refusal(refused.mistakes().stream()
        .map(mistake -> new Refusal.PageError(mistake.field().isEmpty() ? null : idPrefix + mistake.field(),
            messages.getMessage(mistake, locale))).toList());
  }

  /** The same for a form with a file: browsers fill in all but a chosen file again. */
  Refusal refusal(RefusedEntry refused, Upload file, String fileId) {
    var refusal = refusal(refused, "");
    return file == null || refusal.of(fileId) != null ? refusal : refusal.and(fileId, say("publishing.refused.file-again", file.fileName()));
  }
}
