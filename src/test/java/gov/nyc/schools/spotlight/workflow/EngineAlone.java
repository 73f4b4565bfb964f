package gov.nyc.schools.spotlight.workflow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The engine and its models with nothing else of the application: the steps are recorded, not taken. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class EngineAlone {

  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.builder().start();
  }

  @Bean
  DataSource database(EmbeddedPostgres postgres) {
    return postgres.getPostgresDatabase();
  }
}
