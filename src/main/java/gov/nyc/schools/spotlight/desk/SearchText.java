package gov.nyc.schools.spotlight.desk;

import gov.nyc.schools.spotlight.casefile.Stage;
import gov.nyc.schools.spotlight.casefile.Standing;
import gov.nyc.schools.spotlight.desk.Term.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what is typed into the search box: words and {@code operator:value}, with quotation marks round what has spaces, commas between
 * values of which any will do, and a minus for the opposite. What it can't read is told, never dropped in silence.
 *
 * @param text as typed, without control characters, 200 characters at most
 * @param words each must be found: in the number, the title, a school, a person or the text
 * @param misread parts that look like an operator but make no sense
 */
record SearchText(String text, List<String> words, List<Term> terms, List<String> misread) {

  private static final int LONGEST = 200;
  private static final int MOST = 12;
  private static final Pattern PART = Pattern.compile("(-?)(?:([a-zA-Z]+):)?(?:\"([^\"]*)\"?|([^\\s\"]\\S*))");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern TIME = Pattern.compile("(\\d{1,4})([dwm]?)");

  /** What {@code is:} can say. */
  static final Set<String> STATES = Set.of("open", "closed", "overdue", "unassigned", "mine");

  SearchText {
    words = List.copyOf(words);
    terms = List.copyOf(terms);
    misread = List.copyOf(misread);
  }

  static SearchText of(String typed) {
    var text = cleaned(typed);
    var words = new ArrayList<String>();
    var terms = new ArrayList<Term>();
    var misread = new ArrayList<String>();
    var part = PART.matcher(text);
    while (part.find() && words.size() + terms.size() < MOST) {
      var value = part.group(3) != null ? part.group(3).strip() : part.group(4);
      var operator = operator(part.group(2));
      if (operator == null) {
        var word = part.group(1) + (part.group(2) == null ? "" : part.group(2) + ":") + value;
        if (operator(word.replaceFirst("^-", "").replaceFirst(":$", "")) != null && word.endsWith(":")) {
          misread.add(word);
        } else if (!word.isBlank() && !word.equals("-")) {
          words.add(word);
        }
      } else {
        var term = new Term(operator, part.group(3) != null ? List.of(value) : values(operator, value), !part.group(1).isEmpty());
        if (!term.values().isEmpty() && term.values().stream().allMatch(each -> makesSense(operator, each))) {
          terms.add(term);
        } else {
          misread.add(part.group());
        }
      }
    }
    return new SearchText(text, words, terms, misread);
  }

  private static List<String> values(Operator operator, String value) {
    return operator == Operator.SCHOOL || operator == Operator.HOLDER ? List.of(value)
        : Arrays.stream(value.split(",")).filter(each -> !each.isBlank()).toList();
  }

  private static Operator operator(String typed) {
    return typed == null ? null : Arrays.stream(Operator.values())
        .filter(operator -> operator.typed().equals(typed.toLowerCase(Locale.ROOT))).findFirst().orElse(null);
  }

  private static boolean makesSense(Operator operator, String value) {
    return switch (operator) {
      case STAGE -> Arrays.stream(Stage.values()).anyMatch(stage -> stage.name().equals(constant(value)));
      case STANDING -> Arrays.stream(Standing.values()).anyMatch(standing -> standing.name().equals(constant(value)));
      case DISTRICT -> NUMBER.matcher(value).matches();
      case OLDER, IDLE -> TIME.matcher(value).matches();
      case IS -> STATES.contains(value.toLowerCase(Locale.ROOT));
      case SCHOOL, HOLDER, TAG -> !value.isBlank();
    };
  }

  /** Whether it asks for this and nothing else of its kind. */
  boolean finds(Operator operator, String value) {
    return terms.stream().anyMatch(term -> term.operator() == operator && !term.not() && term.values().equals(List.of(value)));
  }

  /** {@code case-study} → {@code CASE_STUDY}. */
  static String constant(String typed) {
    return typed.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** Days: {@code 30}, {@code 30d}; weeks {@code 6w}; months of thirty days {@code 2m}. */
  static int days(String typed) {
    var time = TIME.matcher(typed);
    if (!time.matches()) {
      throw new IllegalArgumentException("no time: " + typed);
    }
    return Integer.parseInt(time.group(1)) * switch (time.group(2)) {
      case "w" -> 7;
      case "m" -> 30;
      default -> 1;
    };
  }

  /** This search with one more condition; a value with spaces is quoted. */
  static String with(String text, Operator operator, String value) {
    var written = value.strip().replace("\"", "");
    return (text + " " + operator.typed() + ":" + (written.contains(" ") ? "\"" + written + "\"" : written)).strip();
  }

  private static String cleaned(String typed) {
    var text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip();
  }
}
