package gov.nyc.schools.spotlight.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TrackerTest
class TrackerStartsTest {

  @Autowired
  private JdbcClient jdbc;

  @Test
  void hasTheTablesOfTheEngine() {
    assertThat(jdbc.sql("select count(*) from information_schema.tables where table_name = 'act_ru_task'")
        .query(Integer.class).single()).isOne();
  }
}
