package gov.nyc.schools.spotlight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A start that can't succeed says why in one sentence and ends with exit code 1. */
class RefusedStartIT {

  @TempDir
  private Path folder;

  @Test
  void saysThatThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertRefused(TrackerProcess.startOn(taken.getLocalPort(), folder), "Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void saysThatTheDataFolderIsAFile() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertRefused(TrackerProcess.start(file), "can't be written to (a file is in the way)");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "folders have no such permission there")
  void saysThatTheDataFolderIsReadOnly() throws Exception {
    Path readOnly = Files.createDirectory(folder.resolve("read-only"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));

    assertRefused(TrackerProcess.startWithoutPower(readOnly), "can't be written to (permission denied)");
    assertThat(readOnly).isEmptyDirectory();
  }

  @Test
  void saysThatAFileIsInTheWayOfTheDataFolder() throws Exception {
    Path fileInTheWay = Files.createFile(folder.resolve("file")).resolve("data");

    assertRefused(TrackerProcess.start(fileInTheWay), "can't be written to");
  }

  @Test
  void saysThatAnotherTrackerHasTheDataFolder() throws Exception {
    try (LocalFolder claimed = LocalFolder.claim(folder)) {
      assertRefused(TrackerProcess.start(claimed.path()),
          "Another tracker (process " + ProcessHandle.current().pid() + ") is already running on the data folder");
    }
  }

  @Test
  void saysThatTheDataFolderHoldsSomethingElse() throws Exception {
    Files.createDirectories(folder.resolve("postgres/holiday-photos"));

    assertRefused(TrackerProcess.start(folder), "holds no database");
  }

  @Test
  void saysThatLocalAndProductionExcludeOneAnother() throws Exception {
    assertRefused(TrackerProcess.start(folder, "--spring.profiles.active=local,production"), "exclude one another");
  }

  static void assertRefused(TrackerProcess tracker, String words) throws Exception {
    assertThat(tracker.exitCode()).isOne();
    assertThat(tracker.errors()).contains(words).endsWith("." + System.lineSeparator());
    assertThat(tracker.errors().lines()).hasSize(1);
    assertThat(tracker.output()).isEmpty();
  }
}
