package gov.nyc.schools.spotlight.demo;

import gov.nyc.schools.spotlight.start.CannotStart;
import gov.nyc.schools.spotlight.start.PortTakenAnalyzer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * What the local default makes sure of before anything starts, so that what a person can mend is said in the first second: the
 * data folder is ours and the port is free.
 */
class LocalStart implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    Environment environment = context.getEnvironment();
    if (!environment.acceptsProfiles(Profiles.of("local & !production"))) {
      return;
    }
    LocalFolder folder = LocalFolder.claim(Path.of(environment.getRequiredProperty("tracker.local.folder")));
    context.registerBean(LocalFolder.class, () -> folder);
    requireFree(environment.getProperty("server.port", Integer.class, 8080));
  }

  private static void requireFree(int port) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
    } catch (IOException e) {
      throw new CannotStart(PortTakenAnalyzer.sentence(port), e);
    }
  }
}
