package gov.nyc.schools.spotlight.forms.widgets;

import gov.nyc.schools.spotlight.forms.FieldError;
import gov.nyc.schools.spotlight.forms.FormField;
import gov.nyc.schools.spotlight.forms.FormWidget;
import gov.nyc.schools.spotlight.forms.TypedText;
import gov.nyc.schools.spotlight.forms.WidgetAnswer;
import gov.nyc.schools.spotlight.forms.WidgetInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Addresses of web pages, https only, each up to 500 characters; property {@code maxItems}, 5 when it isn't said. */
@Component
class LinksInput implements FormWidget {

  private static final int MOST = 5;
  private static final int LONGEST = 500;
  private static final Pattern WRITABLE = Pattern.compile("[^\\s<>\"\\\\`]+");
  private static final Pattern UNUSUAL = Pattern.compile("[^\\w:/?#@!$&'()*+,;=.~-]");

  @Override
  public String name() {
    return "links";
  }

  @Override
  public String template() {
    return "forms/widgets :: links";
  }

  @Override
  public WidgetAnswer read(WidgetInput input) {
    List<String> links = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    int number = 0;
    for (String typed : input.all("")) {
      number++;
      TypedText text = new TypedText(typed);
      String link = text.text().strip();
      if (text.blank()) {
        continue;
      }
      if (text.unstorable().isPresent() || text.length() > LONGEST || !isHttps(link)) {
        errors.add(input.error("", "link", number, LONGEST));
      } else if (links.contains(link)) {
        errors.add(input.error("", "sameLink", number));
      } else {
        links.add(link);
      }
    }
    int most = input.field().number("maxItems", MOST);
    if (links.size() > most) {
      errors.add(input.error("", "tooMany", most, links.size()));
    }
    return new WidgetAnswer(errors.isEmpty() ? links : null, errors);
  }

  /** A host with a point, and neither a user name nor a password, which would make another site look like a known one. */
  private static boolean isHttps(String link) {
    if (!link.regionMatches(true, 0, "https://", 0, 8) || !WRITABLE.matcher(link).matches()) {
      return false;
    }
    try {
      // Letters of all scripts are fine in a link; java.net.URI knows the plain ones only.
      URI uri = new URI(UNUSUAL.matcher(link).replaceAll("x"));
      return uri.getHost() != null && uri.getHost().contains(".") && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  @Override
  public MultiValueMap<String, String> typed(FormField field, Object answer) {
    MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
    shown(field, answer, Locale.ROOT).forEach(link -> typed.add("", link));
    return typed;
  }

  /** As many inputs as there may be links, and all that was typed. */
  @Override
  public List<String> view(WidgetInput typed, Locale locale) {
    List<String> links = typed.all("");
    int inputs = Math.max(links.size(), typed.field().number("maxItems", MOST));
    return IntStream.range(0, inputs).mapToObj(i -> i < links.size() ? new TypedText(links.get(i)).showable() : "").toList();
  }

  @Override
  public List<String> shown(FormField field, Object answer, Locale locale) {
    return answer instanceof Collection<?> many ? many.stream().map(String::valueOf).toList() : List.of(answer.toString());
  }
}
