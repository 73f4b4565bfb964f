package gov.nyc.schools.spotlight.demo.database;

import gov.nyc.schools.spotlight.start.CannotStart;
import gov.nyc.schools.spotlight.demo.DurableFiles;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs for this machine, unpacked from the class path into a folder once. The library's own unpacking takes a
 * file that a killed process left half written for a whole one; here a folder has its name only when all of it is there.
 */
final class PostgresBinaries {

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** Unpacks the programs below the folder unless they are there already, and removes those of other versions. */
  static PostgresBinaries unpackedIn(Path folder) throws IOException {
    byte[] archive = archive();
    Path home = folder.resolve("postgres-" + digest(archive));
    if (!Files.exists(home)) {
      DurableFiles.remove(folder);
      Files.createDirectories(folder);
      Path unfinished = folder.resolve(home.getFileName() + ".part");
      unpack(archive, unfinished);
      DurableFiles.move(unfinished, home);
    }
    return new PostgresBinaries(home);
  }

  /** The path of one of the programs: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  String program(String name) {
    return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString();
  }

  static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  private static byte[] archive() throws IOException {
    String os = System.getProperty("os.name");
    String system = isWindows() ? "Windows" : os.startsWith("Mac") ? "Darwin" : os.replace(' ', '_');
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine.equals("amd64") ? "x86_64" : machine)) {
      return in.readAllBytes();
    } catch (IllegalStateException e) {
      throw new CannotStart("There is no PostgreSQL on the class path for this machine (" + os + ", " + machine
          + "): build with -Dembedded-postgres.platform=<platform>, or name a database and start with --spring.profiles.active=production.", e);
    }
  }

  private static String digest(byte[] archive) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void unpack(byte[] archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(
        new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("An entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, target);
          }
        }
      }
    }
    try (Stream<Path> programs = Files.list(folder.resolve("bin"))) {
      List<Path> failed = programs.filter(program -> !program.toFile().setExecutable(true, false)).toList();
      if (!failed.isEmpty()) {
        throw new IOException("can't be made executable: " + failed);
      }
    }
  }
}
