package gov.nyc.schools.spotlight.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what outgoing mail needs from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

  @Bean
  LinkSecrets linkSecrets(MailProperties properties) {
    return new LinkSecrets(LinkKey.of(properties));
  }

  @Bean
  QuietHours quietHours(MailProperties properties) {
    return new QuietHours(properties.quietHours());
  }
}
