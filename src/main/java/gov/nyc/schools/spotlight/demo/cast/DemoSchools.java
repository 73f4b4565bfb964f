package gov.nyc.schools.spotlight.demo.cast;

import gov.nyc.schools.spotlight.schools.SchoolImporter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports the small directory of invented schools once; what is changed or imported later stays. */
@Component
@Profile("local")
class DemoSchools {

  private static final String LIST = "schools/invented-schools.csv";

  private final Progress progress;
  private final SchoolImporter importer;
  private final Clock clock;

  DemoSchools(Progress progress, SchoolImporter importer, Clock clock) {
    this.progress = progress;
    this.importer = importer;
    this.clock = clock;
  }

  @Transactional
  void open() {
    if (progress.has("schools")) {
      return;
    }
    try (InputStream list = new ClassPathResource(LIST).getInputStream()) {
      importer.read(LIST, list.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    progress.mark("schools", LocalDate.now(clock));
  }
}
