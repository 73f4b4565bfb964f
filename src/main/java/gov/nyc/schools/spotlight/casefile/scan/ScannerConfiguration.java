package gov.nyc.schools.spotlight.casefile.scan;

import gov.nyc.schools.spotlight.casefile.VirusScanner;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the scanner: {@code tracker.scanner.address} is {@code host:port} of a clamd, or empty for none. */
@Configuration(proxyBeanMethods = false)
class ScannerConfiguration {

  @Bean
  VirusScanner virusScanner(@Value("${tracker.scanner.address:}") String address, @Value("${tracker.scanner.patience:PT20S}") Duration patience) {
    return address.isBlank() ? new NoScanner() : new Clamd(address.strip(), patience);
  }
}
