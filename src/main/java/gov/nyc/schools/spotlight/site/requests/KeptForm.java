package gov.nyc.schools.spotlight.site.requests;

import gov.nyc.schools.spotlight.mail.TypedWords;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A form that was refused before anybody read it, with all that was typed, so that it can be sent again. Files can't be kept:
 * browsers don't let a page fill them in.
 *
 * @param action where it was sent to: path and query
 * @param begunBy the id of the person whose form it was, or null
 * @param withFiles whether it could carry files
 */
public record KeptForm(String action, String begunBy, List<Field> fields, boolean withFiles) {

  /** What the refused form's fields are called while they pass through a sign-in. */
  public static final String PREFIX = "kept.";

  /** Name of the hidden field that says whose form it is. */
  public static final String BEGUN_BY = "_by";

  /** What every page puts into its forms anew; all else goes with them, the button that was pressed among it. */
  private static final Set<String> ANEW = Set.of("_csrf", BEGUN_BY);

  /** One value of one field; a field with several values stands here several times. */
  public record Field(String name, String value) {

    public String keptName() {
      return PREFIX + name;
    }

    /** The field's name in words, as far as it can be told: {@code practice.whatChanged} is "What changed". */
    public String words() {
      var last = name.replaceAll(".*[.\\]]", "");
      var words = (last.isEmpty() ? name : last).replaceAll("[_-]+", " ").replaceAll("(?<=[a-z])(?=[A-Z])", " ").trim().toLowerCase(Locale.ROOT);
      return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
  }

  /** The texts that somebody would hate to type again. */
  public List<Field> longTexts() {
    return fields.stream().filter(field -> TypedWords.holds(field.name()) && TypedWords.in(field.value())).toList();
  }

  /** What the request carries. Passwords are not handed back. */
  public static KeptForm of(HttpServletRequest request) {
    var type = request.getContentType();
    var withFiles = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    try {
      return new KeptForm(LocalPath.of(request), request.getParameter(BEGUN_BY), fields(request, ""), withFiles);
    } catch (IllegalStateException e) {
      // Too large or broken: the container reads nothing of it.
      return new KeptForm(LocalPath.of(request), null, List.of(), withFiles);
    }
  }

  /** The form that passed through the page of an expired session. */
  public static KeptForm passedOn(HttpServletRequest request) {
    return new KeptForm(LocalPath.orElse(request.getParameter("action"), "/"), request.getParameter("begunBy"),
        fields(request, PREFIX), Boolean.parseBoolean(request.getParameter("withFiles")));
  }

  private static List<Field> fields(HttpServletRequest request, String prefix) {
    var inQuery = namesIn(request.getQueryString());
    var fields = new ArrayList<Field>();
    for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
      var name = parameter.getKey();
      if (!name.startsWith(prefix) || ANEW.contains(name) || name.toLowerCase(Locale.ROOT).contains("password")) {
        continue;
      }
      var values = parameter.getValue();
      // The container puts the query's values first; they stay in the address.
      for (int i = inQuery.getOrDefault(name, 0); i < values.length; i++) {
        fields.add(new Field(name.substring(prefix.length()), values[i]));
      }
    }
    return fields;
  }

  private static Map<String, Integer> namesIn(String query) {
    var names = new HashMap<String, Integer>();
    if (query != null) {
      for (var pair : query.split("&")) {
        try {
          names.merge(URLDecoder.decode(pair.replaceAll("=.*", ""), StandardCharsets.UTF_8), 1, Integer::sum);
        } catch (IllegalArgumentException e) {
          names.merge(pair, 1, Integer::sum);
        }
      }
    }
    return names;
  }
}
