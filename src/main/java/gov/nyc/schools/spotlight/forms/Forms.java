package gov.nyc.schools.spotlight.forms;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * All forms of the class path's folder {@code forms}: what is begun now is asked by them. Every file is read and its conditions are
 * compiled at the start.
 */
@Service
public class Forms {

  private final Map<String, FormDefinition> byId = new TreeMap<>();
  private final Widgets widgets;

  /** @throws BrokenForm when a file can't be used: the application doesn't start with it */
  Forms(ResourcePatternResolver resources, Widgets widgets) throws IOException {
    this.widgets = widgets;
    for (Resource file : resources.getResources("classpath*:forms/*.form")) {
      FormDefinition form = FormFile.read(file.getFilename(), file.getContentAsByteArray(), widgets);
      byId.putIfAbsent(form.id(), form);
    }
  }

  /** @throws UnknownForm when there is none */
  public FormDefinition form(String id) {
    return find(id).orElseThrow(() -> new UnknownForm(id));
  }

  public Optional<FormDefinition> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Reads a form from a file that was released earlier and is kept elsewhere.
   *
   * @throws BrokenForm when it can't be used any more, such as for a widget that no room registers now
   */
  public FormDefinition read(String id, byte[] file) {
    return FormFile.read(id + ".form", file, widgets);
  }

  public Set<String> ids() {
    return byId.keySet();
  }
}
