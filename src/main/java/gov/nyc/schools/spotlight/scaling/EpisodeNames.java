package gov.nyc.schools.spotlight.scaling;

import gov.nyc.schools.spotlight.tasks.TaskSubject;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What episodes are called wherever somebody has work with them: {@code Episode 3: Building Capacity}. */
@Component
class EpisodeNames implements TaskSubject {

  private record Named(UUID id, int position, String title) {}

  private final JdbcClient sql;
  private final MessageSource messages;

  EpisodeNames(JdbcClient sql, MessageSource messages) {
    this.sql = sql;
    this.messages = messages;
  }

  @Override
  public String idName() {
    return "episodeId";
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids, Locale locale) {
    return sql.sql("select id, position, title from episode where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getInt("position"), row.getString("title"))).list().stream()
        .collect(Collectors.toMap(Named::id, episode -> messages.getMessage("scaling.episode.named",
            new Object[] {episode.position(), episode.title()}, locale)));
  }

  /** The same for the subjects of questions. */
  Map<String, String> ofSubjects(Collection<String> subjectIds, Locale locale) {
    return names(subjectIds.stream().map(UUID::fromString).toList(), locale).entrySet().stream()
        .collect(Collectors.toMap(named -> named.getKey().toString(), Map.Entry::getValue));
  }
}
