package gov.nyc.schools.spotlight.forms.widgets;

import gov.nyc.schools.spotlight.forms.FileStore.StoredFile;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Files, answered as a list of rows with {@code id}, {@code name}, {@code mediaType} and {@code size}. What lies in the scope's store is
 * the answer; nothing that a browser claims about a file is. Property {@code maxItems}: 5 when it isn't said; {@code accept}: file
 * endings that the chooser offers.
 */
@Component
class FilesInput implements FormWidget {

  private static final int MOST = 5;

  /** What the fragment shows. */
  record View(List<Shown> files, boolean more, String accept) {}

  /** @param size in words */
  record Shown(String id, String name, String size) {}

  @Override
  public String name() {
    return "file";
  }

  @Override
  public String template() {
    return "forms/widgets :: files";
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    return WidgetAnswer.of(input.scope().files().files(input.field().key()).stream().map(FilesInput::row).toList());
  }

  private static Map<String, Object> row(StoredFile file) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", file.id());
    row.put("name", file.name());
    row.put("mediaType", file.mediaType());
    row.put("size", file.size());
    return row;
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    return new LinkedMultiValueMap<>();
  }

  @Override
  public View view(WidgetInput typed, Locale locale) {
    List<StoredFile> files = typed.scope().files().files(typed.field().key());
    return new View(files.stream().map(file -> new Shown(file.id(), file.name(), size(file.size(), locale))).toList(),
        files.size() < typed.field().number("maxItems", MOST), typed.field().property("accept").orElse(null));
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    Collection<?> files = answer instanceof Collection<?> many ? many : List.of();
    return files.stream().map(file -> file instanceof Map<?, ?> row ? String.valueOf(row.get("name")) : String.valueOf(file)).toList();
  }

  private static String size(long bytes, Locale locale) {
    return bytes < 1_000_000 ? String.format(locale, "%d kB", Math.max(1, bytes / 1000)) : String.format(locale, "%.1f MB", bytes / 1e6);
  }
}
