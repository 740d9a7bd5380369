package id.rangkul.shared.redis;

import id.rangkul.shared.LocalSecrets;
import id.rangkul.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder in which the embedded Redis lives. One service at a time holds it, for as long as its
/// process lives.
public final class DataFolder implements LocalSecrets, AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes the folder, or refuses the start where another service holds it or where it cannot be
  /// written.
  public static DataFolder take(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StartRefused(
            "Another Rangkul is already running on " + folder + ".",
            "Stop it, or give this one a folder of its own with RANGKUL_DATA=<folder>, or share one"
                + " Redis between both with SPRING_DATA_REDIS_URL.");
      }
      return new DataFolder(folder, channel);
    } catch (IOException e) {
      throw new StartRefused(
          "The folder " + folder + " cannot be used: " + e.getMessage(),
          "Let the service's user write there, or choose another with RANGKUL_DATA=<folder>.",
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  @Override
  public Optional<String> read(String name) {
    try {
      Path file = file(name);
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes a file that only the service's own user may read: whole and on disk, or not at all.
  @Override
  public void write(String name, String secret) {
    Path draft = file(name + ".new");
    try {
      Files.deleteIfExists(draft);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            draft,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(
          draft,
          secret,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
      Files.move(
          draft, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String describe(String name) {
    return file(name).toString();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("the lock of " + folder + " could not be given back", e);
    }
  }
}
