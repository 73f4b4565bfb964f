package gov.nyc.schools.spotlight.publishing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where words lead: their links, and the addresses that are written out in them. */
final class FilmLinks {

  /** What stands instead of an address that must not be read any more. */
  private static final String LEFT_OUT = "…";
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]{}\"“”«»]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?'’]+$");

  private FilmLinks() {}

  /** All addresses in a text, each once, in its order; what is no Markdown reads the same as Markdown here. */
  static Set<String> in(String text) {
    var found = new LinkedHashSet<String>();
    collect(Prose.of(text), found);
    return found;
  }

  /** The films that texts lead to, in one word each. */
  static Set<String> films(Collection<String> texts) {
    return texts.stream().flatMap(text -> in(text).stream()).flatMap(address -> film(address).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Every text of a page that the public reads. */
  static List<String> texts(Words words) {
    return Lesson.texts(words.lessons(), words.title(), words.summary(), words.body(), words.transcript());
  }

  static Optional<String> film(String address) {
    return FilmAddress.find(address).map(FilmAddress::key);
  }

  static boolean leads(String address, Set<String> films) {
    return !films.isEmpty() && film(address).filter(films::contains).isPresent();
  }

  /** A plain text in which no address leads to one of these films. */
  static String without(String text, Set<String> films) {
    if (films.isEmpty()) {
      return text;
    }
    return ADDRESS.matcher(text).replaceAll(found -> {
      var address = address(found.group());
      return Matcher.quoteReplacement(leads(address, films) ? LEFT_OUT + found.group().substring(address.length()) : found.group());
    });
  }

  private static void collect(List<Prose.Piece> pieces, Set<String> to) {
    for (var piece : pieces) {
      if (piece.href() != null) {
        to.add(piece.href());
      }
      if (piece.text() != null) {
        ADDRESS.matcher(piece.text()).results().map(found -> address(found.group())).forEach(to::add);
      }
      collect(piece.parts(), to);
    }
  }

  /** A sentence may end behind an address. */
  private static String address(String found) {
    return END_OF_SENTENCE.matcher(found).replaceFirst("");
  }
}
