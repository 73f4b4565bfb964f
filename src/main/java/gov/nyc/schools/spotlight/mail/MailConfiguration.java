package gov.nyc.schools.spotlight.mail;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Wires what outgoing mail needs from the configuration. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

  @Bean
  LinkSecrets linkSecrets(MailProperties properties) {
    return new LinkSecrets(LinkKey.of(properties));
  }

  /** A post-processor, since the sender is made by the framework, and only where a mail server is configured. */
  @Bean
  static BeanPostProcessor promptMail() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JavaMailSenderImpl sender) {
          sender.getJavaMailProperties().put("mail.smtp.socketFactory", new PromptSockets());
        }
        return bean;
      }
    };
  }

  @Bean
  QuietHours quietHours(MailProperties properties) {
    return new QuietHours(properties.quietHours());
  }
}
