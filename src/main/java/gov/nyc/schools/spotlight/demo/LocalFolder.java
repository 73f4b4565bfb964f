package gov.nyc.schools.spotlight.demo;

import gov.nyc.schools.spotlight.start.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that keeps everything of the local default, claimed by one tracker at a time. The claim is a lock of the operating
 * system on a file, so it ends with the process however that ends.
 */
public final class LocalFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel lockFile;

  private LocalFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder if there is none and claims it for this process.
   *
   * @throws CannotStart if it can't be written to or another tracker has it
   */
  public static LocalFolder claim(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      Path real = absolute.toRealPath();
      return new LocalFolder(real, lock(real));
    } catch (IOException e) {
      throw unusable(absolute, e);
    }
  }

  private static CannotStart unusable(Path folder, IOException cause) {
    return new CannotStart("The data folder " + folder + " can't be written to (" + DurableFiles.reason(cause)
        + "): make it writable, or name another one with --tracker.local.folder=<folder>.", cause);
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel file = FileChannel.open(folder.resolve("tracker.lock"),
        StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = file.tryLock();
      if (lock != null) {
        file.truncate(0);
        file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return file;
      }
    } catch (OverlappingFileLockException e) {
      // claimed by this very process, as when a test starts a second context
    } catch (IOException e) {
      file.close();
      throw e;
    }
    file.close();
    throw new CannotStart("Another tracker" + holder(folder) + " is already running on the data folder " + folder
        + ": stop it first, or give this one another folder with --tracker.local.folder=<folder>.");
  }

  private static String holder(Path folder) {
    try {
      String pid = Files.readString(folder.resolve("tracker.lock")).strip();
      return pid.isEmpty() ? "" : " (process " + pid + ")";
    } catch (IOException e) {
      return "";
    }
  }

  /** Says that something in the folder could not be read or written. */
  public CannotStart unusable(IOException cause) {
    return unusable(path, cause);
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
