package gov.nyc.schools.spotlight.forms;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** The part of a submitted name after its list: {@code [1].what}. */
record RowName(int index, String column) {

  private static final Pattern SHAPE = Pattern.compile("\\[(0|[1-9]\\d{0,2})]\\.(.+)");

  static Optional<RowName> parse(String rest) {
    Matcher matcher = SHAPE.matcher(rest);
    return matcher.matches() ? Optional.of(new RowName(Integer.parseInt(matcher.group(1)), matcher.group(2))) : Optional.empty();
  }

  static String prefix(String list, int index) {
    return list + "[" + index + "].";
  }

  /** The numbers of the rows that were submitted for a list, in order; there may be gaps. */
  static SortedSet<Integer> indexes(String list, MultiValueMap<String, String> submitted) {
    SortedSet<Integer> indexes = new TreeSet<>();
    for (String name : submitted.keySet()) {
      if (name.startsWith(list + "[")) {
        parse(name.substring(list.length())).ifPresent(row -> indexes.add(row.index()));
      }
    }
    return indexes;
  }
}
