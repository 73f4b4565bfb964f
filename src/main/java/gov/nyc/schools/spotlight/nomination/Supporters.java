package gov.nyc.schools.spotlight.nomination;

import gov.nyc.schools.spotlight.casefile.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The supporters of nominations; an address supports a case once, whoever presses when. */
@Repository
class Supporters {

  /** One piece of news for one supporter, counted. */
  record News(UUID supporterId, UUID personId, int number) {}

  /** One who would be told of a case that came to stand there. */
  record Hearer(News news, String caseNumber, String address, Locale language, String title, Standing standing) {}

  private static final TypeReference<LinkedHashMap<String, Object>> ANSWERS = new TypeReference<>() {};
  private static final String SELECT = """
      select id, case_number, person_id, form_id, form_version, answers::text as answers, words, added_at, confirmed_at, left_at
      from nomination_supporter\s""";

  private final JdbcClient sql;
  private final JsonMapper json;

  Supporters(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** @return false when this address supports the case already; nothing was written */
  boolean add(Supporter supporter, UUID draftId, String address) {
    return sql.sql("""
            insert into nomination_supporter (id, case_number, person_id, address_hash, draft_id, form_id, form_version, answers, words, added_at,
              confirmed_at)
            values (:id, :case, :person, :address, :draft, :form, :version, cast(:answers as jsonb), :words, :at, :confirmed)
            on conflict (case_number, address_hash) do nothing""")
        .param("id", supporter.id()).param("case", supporter.caseNumber()).param("person", supporter.personId())
        .param("address", hash(address)).param("draft", draftId).param("form", supporter.formId())
        .param("version", supporter.formVersion()).param("answers", json.writeValueAsString(supporter.answers()))
        .param("words", supporter.words()).param("at", Timestamp.from(supporter.addedAt()))
        .param("confirmed", supporter.confirmed() ? Timestamp.from(supporter.confirmedAt()) : null, java.sql.Types.TIMESTAMP)
        .update() == 1;
  }

  Optional<Supporter> find(UUID id) {
    return sql.sql(SELECT + "where id = :id").param("id", id).query(this::supporter).optional();
  }

  Optional<Supporter> by(String caseNumber, String address) {
    return sql.sql(SELECT + "where case_number = :case and address_hash = :address").param("case", caseNumber)
        .param("address", hash(address)).query(this::supporter).optional();
  }

  Optional<Supporter> ofDraft(UUID draftId) {
    return sql.sql(SELECT + "where draft_id = :draft").param("draft", draftId).query(this::supporter).optional();
  }

  /** All of a case, those who came first before the others. */
  List<Supporter> of(String caseNumber) {
    return sql.sql(SELECT + "where case_number = :case order by added_at, id").param("case", caseNumber).query(this::supporter).list();
  }

  /** @param standing where the case stands, which is no news to whoever joins now */
  void confirmed(UUID id, Standing standing, Instant now) {
    sql.sql("update nomination_supporter set confirmed_at = coalesce(confirmed_at, :now), told = :standing where id = :id")
        .param("now", Timestamp.from(now)).param("standing", standing.name()).param("id", id).update();
  }

  void left(UUID id, Instant now) {
    sql.sql("update nomination_supporter set left_at = coalesce(left_at, :now) where id = :id").param("now", Timestamp.from(now))
        .param("id", id).update();
  }

  /**
   * Lets the supporters of a case support another one; whose address supports that one already stays.
   *
   * @param standing where the other case stands, which is no news to them
   */
  void move(String from, String to, Standing standing) {
    sql.sql("""
            update nomination_supporter s set case_number = :to, told = :standing
            where s.case_number = :from
              and not exists (select 1 from nomination_supporter o where o.case_number = :to and o.address_hash = s.address_hash)""")
        .param("to", to).param("standing", standing.name()).param("from", from).update();
  }

  /**
   * Notes that all who follow this case hear of this standing now; whoever heard of it last is left out.
   *
   * @param onlyAfterWithdrawal whether only those hear who were told of a withdrawal last
   */
  List<News> tell(String caseNumber, Standing standing, boolean onlyAfterWithdrawal) {
    return sql.sql("""
            update nomination_supporter set told = :standing, news = news + 1
            where case_number = :case and confirmed_at is not null and left_at is null and told is distinct from :standing
              and (not :only or told = 'WITHDRAWN')
            returning id, person_id, news""")
        .param("standing", standing.name()).param("case", caseNumber).param("only", onlyAfterWithdrawal)
        .query((row, n) -> new News(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getInt("news"))).list();
  }

  /** Who would hear if cases came to stand there, the same people as {@link #tell} finds; in one statement. */
  List<Hearer> hearers(Map<String, Standing> standings) {
    var numbers = standings.keySet().toArray(String[]::new);
    return sql.sql("""
            select s.id, s.person_id, s.news + 1 as news, s.case_number, p.email, p.language, f.title, t.standing
            from unnest(:numbers, :standings) as t(number, standing) join nomination_supporter s on s.case_number = t.number
              join person p on p.id = s.person_id join case_file f on f.number = s.case_number
            where s.confirmed_at is not null and s.left_at is null and s.told is distinct from t.standing
            order by s.case_number, s.added_at, s.id""")
        .param("numbers", numbers).param("standings", Arrays.stream(numbers).map(number -> standings.get(number).name()).toArray(String[]::new))
        .query((row, n) -> new Hearer(new News(row.getObject("id", UUID.class), row.getObject("person_id", UUID.class), row.getInt("news")),
            row.getString("case_number"), row.getString("email"), Locale.forLanguageTag(row.getString("language")), row.getString("title"),
            Standing.valueOf(row.getString("standing")))).list();
  }

  private Supporter supporter(ResultSet row, int n) throws SQLException {
    var answers = row.getString("answers");
    return new Supporter(row.getObject("id", UUID.class), row.getString("case_number"), row.getObject("person_id", UUID.class),
        row.getString("form_id"), row.getString("form_version"), answers == null ? Map.of() : json.readValue(answers, ANSWERS),
        row.getString("words"), row.getTimestamp("added_at").toInstant(), instant(row, "confirmed_at"), instant(row, "left_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  private static byte[] hash(String address) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
