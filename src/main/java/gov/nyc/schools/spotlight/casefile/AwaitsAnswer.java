package gov.nyc.schools.spotlight.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names the people whom a room told to expect an answer, the nominator aside. They hear of a decision when it is told. */
public interface AwaitsAnswer {

  /** Ids of people, in no order; empty when nobody waits. */
  List<UUID> people(String caseNumber);

  /** The same for many cases at once; a room whose answer costs statements gives it in one. Cases without anybody may be left out. */
  default Map<String, List<UUID>> people(Collection<String> caseNumbers) {
    return caseNumbers.stream().distinct().collect(Collectors.toMap(number -> number, this::people));
  }
}
