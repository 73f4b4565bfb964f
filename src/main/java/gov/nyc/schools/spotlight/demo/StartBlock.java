package gov.nyc.schools.spotlight.demo;

import gov.nyc.schools.spotlight.demo.cast.DemoPerson;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal, once the tracker can be used, where it is and who one can be in it. */
@Component
@Profile("local")
class StartBlock {

  private final LocalFolder folder;

  StartBlock(LocalFolder folder) {
    this.folder = folder;
  }

  @EventListener
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext context && context.getWebServer() != null) {
      System.out.println(text("http://localhost:" + context.getWebServer().getPort()));
    }
  }

  String text(String address) {
    StringBuilder people = new StringBuilder();
    DemoPerson.oneOfEachRole().forEach(person -> people.append("%n             %-28s %s (%s)"
        .formatted(person.email(), person.role().group(), person.name())));
    return """

          The spotlight tracker runs at %s

          Sign in    with the password "%s" as%s
          Mailbox    %s/local/mailbox: the mail of everybody, with the links in it
          Data       in %s: database and mail, kept when you stop
          Afresh     stop the tracker, delete that folder, start again
        """.formatted(address, DemoPerson.PASSWORD, people, address, folder.path());
  }
}
