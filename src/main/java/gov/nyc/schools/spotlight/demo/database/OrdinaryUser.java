package gov.nyc.schools.spotlight.demo.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs that refuse to be run by root, as PostgreSQL's do. Root runs them in a user namespace of their own, where it is
 * nobody and still owns its files; where namespaces are forbidden, as in many containers, it runs them as the user nobody and
 * gives that user the files.
 */
enum OrdinaryUser {
  MYSELF, IN_NAMESPACE, NOBODY;

  private static final int NOBODY_ID = 65534;

  /** The way that works for the user that runs this process. */
  static OrdinaryUser here() {
    if (PostgresBinaries.isWindows() || !"root".equals(System.getProperty("user.name"))) {
      return MYSELF;
    }
    return works(List.of("unshare", "-U", "id", "-un")) ? IN_NAMESPACE : NOBODY;
  }

  /** The command with what must come before it. */
  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(switch (this) {
      case MYSELF -> List.<String>of();
      case IN_NAMESPACE -> List.of("unshare", "-U");
      case NOBODY -> List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
    });
    whole.addAll(command);
    return whole;
  }

  /** Gives the folder with all that is in it to the user that the commands run as; root in a namespace has no power over others' files. */
  void own(Path path) throws IOException {
    if (this != MYSELF) {
      int owner = this == NOBODY ? NOBODY_ID : 0;
      Files.walkFileTree(path, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
          return visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
          Files.setAttribute(file, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
          Files.setAttribute(file, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
          return FileVisitResult.CONTINUE;
        }
      });
    }
  }

  private static boolean works(List<String> command) {
    try {
      Process process = new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
