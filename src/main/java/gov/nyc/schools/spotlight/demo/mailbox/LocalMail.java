package gov.nyc.schools.spotlight.demo.mailbox;

import gov.nyc.schools.spotlight.demo.LocalFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail of the local default: whatever the tracker sends stays on this machine. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalMail {

  @Bean
  MailFolder mailFolder(LocalFolder folder) {
    try {
      return new MailFolder(folder.path().resolve("mail"));
    } catch (IOException e) {
      throw folder.unusable(e);
    }
  }

  @Bean
  LocalMailServer localMailServer(MailFolder folder, TrustedSender trusted) {
    return new LocalMailServer(folder, trusted);
  }

  @Bean
  JavaMailSender localMailSender(LocalMailServer server) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.smtpPort());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "10000");
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "30000");
    return sender;
  }
}
