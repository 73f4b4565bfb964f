package gov.nyc.schools.spotlight;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The tracker: one Spring Boot application with one Modulith module for each direct sub-package. */
@SpringBootApplication
@Modulithic(systemName = "Spotlight tracker")
@EnableScheduling
public class SpotlightTracker {

  public static void main(String[] args) {
    // The engine's tables hold times without a zone: every node has to mean the same by them.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(SpotlightTracker.class, args);
  }
}
