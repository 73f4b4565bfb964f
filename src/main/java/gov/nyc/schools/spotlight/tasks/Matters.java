package gov.nyc.schools.spotlight.tasks;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names matters that need a person of staff in a few words, so that lists tell them apart. */
@Component
class Matters implements TaskSubject {

  private final JdbcClient sql;
  private final MessageSource messages;

  Matters(JdbcClient sql, MessageSource messages) {
    this.sql = sql;
    this.messages = messages;
  }

  @Override
  public String idName() {
    return "attentionId";
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids, Locale locale) {
    return sql.sql("select id, reason from attention where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("reason"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, matter -> messages.getMessage("tasks.matter." + matter.getValue(), null, locale)));
  }
}
