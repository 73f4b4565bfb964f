package gov.nyc.schools.spotlight.publishing;

import gov.nyc.schools.spotlight.casefile.PublicStories;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says where a practice is public, by the one rule. */
@Component
class ToldStories implements PublicStories {

  private final JdbcClient sql;

  ToldStories(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean everTold(String caseNumber) {
    return sql.sql("select exists (select 1 from publication where case_number = :number)").param("number", caseNumber)
        .query(Boolean.class).single();
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, String> paths(Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    return sql.sql("""
            select distinct on (p.case_number) p.case_number, page.path from public_page p join publication_path page on page.id = p.id
            where p.case_number = any(:numbers) order by p.case_number, p.published_at desc, p.id""")
        .param("numbers", caseNumbers.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString("case_number"), row.getString("path"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Page> pages(String caseNumber) {
    return sql.sql("""
            select p.kind, p.position, p.title, page.path from public_page p join publication_path page on page.id = p.id
            where p.case_number = :number
            order by array_position(array['SPOTLIGHT', 'SERIES', 'EPISODE', 'CASE_STUDY'], p.kind), p.position, p.published_at, p.id""")
        .param("number", caseNumber)
        .query((row, n) -> new Page(PublicationKind.valueOf(row.getString("kind")).code(), row.getInt("position"), row.getString("title"),
            row.getString("path"))).list();
  }
}
