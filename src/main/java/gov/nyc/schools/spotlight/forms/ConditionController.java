package gov.nyc.schools.spotlight.forms;

import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Tells a page's script which questions are not asked with what is typed so far, so that conditions are understood in one place
 * only. Keeps nothing and knows nothing but the form's file: anybody may ask.
 */
@RestController
class ConditionController {

  private static final String KNOWN = "_known.";

  private final Forms forms;
  private final FormReading reading;

  ConditionController(Forms forms, FormReading reading) {
    this.forms = forms;
    this.reading = reading;
  }

  /** @return the names of the inputs to hide */
  @PostMapping("/forms/{id}/hidden")
  Set<String> hidden(@PathVariable String id, @RequestParam MultiValueMap<String, String> submitted) {
    FormDefinition form = forms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    MultiValueMap<String, String> known = new LinkedMultiValueMap<>();
    submitted.forEach((name, values) -> {
      if (name.startsWith(KNOWN)) {
        known.put(name.substring(KNOWN.length()), values);
      }
    });
    Map<String, Object> elsewhere = reading.read(form, known, Scope.all().asDraft()).values();
    String step = submitted.getFirst("_step");
    if (step != null && form.step(step).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return reading.hidden(form, submitted, (step == null ? Scope.all() : Scope.step(step)).knowing(elsewhere));
  }
}
