package gov.nyc.schools.spotlight.nomination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words in free text that may be a student's name (domain.md: none, and a soft warning). It guesses from what stands beside a name, in
 * English and Spanish, says too little rather than too much, and decides nothing: a person looks.
 */
public final class SuspectedNames {

  /**
   * A name that somebody should look at.
   *
   * @param key of the answer
   * @param words as typed
   */
  public record Suspicion(String key, String words) {}

  /** The answers in which people write freely about what happens at school. */
  private static final Set<String> FREE = Set.of("relationship", "title", "summary", "description", "need", "outcomes", "stories", "equity",
      "whatOthersNeed", "elsewhere", "adapted", "scalingGoal", "drivers", "hard", "support", "note");
  private static final int MOST = 10;

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{Ll}[\\p{L}\\p{M}'’-]*";
  private static final String NAME = "(" + WORD + "(?:\\s+(?:" + WORD + "|\\p{Lu}\\.))?)";
  private static final String YOUNG = "(?:students?|pupils?|child|boy|girl|kid|grader|[0-9]+-year-old|freshman|sophomore"
      + "|alumn[oa]|estudiante|niñ[oa])";
  private static final String GRADE = "(?:[Kk]indergartner|[Pp]re-?[Kk]er|(?:an?\\s+)?(?:[1-9]|1[0-2])(?:st|nd|rd|th)[\\s-]grader"
      + "|(?:an?\\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)[\\s-]grader"
      + "|age\\s+[0-9]+|aged\\s+[0-9]+|(?:an?\\s+)?[0-9]+-year-old|(?:a|an|one of)\\s+(?:my|our|the)?\\s*(?:[\\p{Ll}-]+\\s+)?(?:student|pupil)s?)";

  private static final List<Pattern> SIGNS = List.of(
      // a student named Jamal; our pupil called Ana Ruiz
      Pattern.compile("(?i:\\b" + YOUNG + ")\\s+(?i:named|called|llamad[oa]|que se llama)\\s+[“\"‘']?" + NAME),
      // my student Jamal W.; our third-grader Ana
      Pattern.compile("(?i:\\b(?:my|our|the|a|an|one|mi|nuestr[oa]|el|la|un|una)\\s+(?:[\\p{Ll}-]+\\s+)?" + YOUNG + "),?\\s+" + NAME),
      // Jamal, a third grader; Ana Ruiz (age 9)
      Pattern.compile("\\b" + NAME + "\\s*[,(–—]\\s*(?:who is\\s+)?" + GRADE + "\\b"),
      // Jamal is a 4th grader; Ana is in third grade
      Pattern.compile("\\b" + NAME + "\\s+(?:is|was)\\s+(?:now\\s+)?(?:" + GRADE + "|in\\s+(?:the\\s+)?[\\p{Ll}0-9]+\\s+grade)\\b"));

  /** What follows these words, or is one of them, is an office, a place, a time or a program. */
  private static final Set<String> NO_NAMES = Set.of("council", "success", "support", "services", "leadership", "government", "body", "union", "center",
      "centre", "club", "ambassadors", "ambassador", "advisory", "led", "voice", "choice", "work", "day", "week", "team", "teams", "teacher", "teachers",
      "school", "schools", "grade", "class", "program", "project", "academy", "learning", "english", "spanish", "math", "mathematics", "science", "reading",
      "literacy", "art", "arts", "history", "new", "york", "city", "bronx", "brooklyn", "queens", "manhattan", "staten", "island", "district", "every",
      "each", "when", "while", "if", "in", "on", "at", "as", "and", "but", "or", "so", "then", "this", "that", "these", "those", "she", "he", "they", "it",
      "we", "i", "our", "my", "the", "a", "an", "one", "all", "most", "some", "many", "here", "there", "now", "today", "after", "before", "with", "for",
      "from", "to", "of", "by", "is", "was", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
      "april", "may", "june", "july", "august", "september", "october", "november", "december", "mr", "mrs", "ms", "dr", "principal", "miss", "parent",
      "family", "families", "ell", "iep", "ell’s", "american", "african", "asian", "latino", "latina", "latinx", "hispanic", "black", "white", "muslim",
      "chinese", "bengali", "bangla", "arabic", "haitian", "dominican", "mexican", "nyc", "doe", "regents", "kindergarten");

  private SuspectedNames() {}

  /**
   * Looks through answers of the nomination's form, or through those of a list's rows.
   *
   * @param answers by key, as the form gives them
   * @return each name once for each answer, ten at most
   */
  public static List<Suspicion> in(Map<String, ?> answers) {
    var found = new LinkedHashMap<String, Suspicion>();
    answers.forEach((key, value) -> {
      if (FREE.contains(key) && value instanceof String text) {
        in(text).forEach(name -> found.putIfAbsent(key + " " + name, new Suspicion(key, name)));
      }
    });
    return found.values().stream().limit(MOST).toList();
  }

  /** The names in one text that may be students', in the order of the signs, each once. */
  static Set<String> in(String text) {
    var names = new LinkedHashSet<String>();
    for (Pattern sign : SIGNS) {
      var match = sign.matcher(text);
      while (match.find()) {
        var name = withoutOthers(match.group(1));
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names.stream().filter(name -> names.stream().noneMatch(other -> !other.equals(name) && other.startsWith(name + " ")))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words between those that are in no name, such as the first of a sentence; perhaps none. */
  private static String withoutOthers(String words) {
    var kept = new ArrayList<String>();
    for (String word : words.split("\\s+")) {
      boolean name = word.matches("\\p{Lu}\\.") || !NO_NAMES.contains(word.toLowerCase(Locale.ROOT).replaceAll("[’']s$|\\.$", ""));
      if (name) {
        kept.add(word);
      } else if (!kept.isEmpty()) {
        break;
      }
    }
    return String.join(" ", kept);
  }
}
