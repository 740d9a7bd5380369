package id.rangkul.media;

import id.rangkul.privacy.Lookup;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Sealer;
import id.rangkul.shared.Wamid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// Sealed files in a folder, one folder a centre. A file is named by the keyed hash of its
/// message's id, since that id holds a phone number.
final class FileMediaStore implements MediaStore {
  /// So many bytes are left free: the embedded Redis writes to the same disk, and a message lost
  /// for want of room weighs more than a picture.
  static final long LEFT_FREE = 256L * 1024 * 1024;

  private static final String ENDING = ".sealed";
  private static final String DRAFT = ".new";

  private final Path folder;
  private final Sealer sealer;
  private final Lookup lookup;
  private final ToLongFunction<Path> freeBytes;

  FileMediaStore(Path folder, Sealer sealer, Lookup lookup, ToLongFunction<Path> freeBytes) {
    this.folder = folder;
    this.sealer = sealer;
    this.lookup = lookup;
    this.freeBytes = freeBytes;
  }

  /// How many bytes the disk under a folder has left for us.
  static long usable(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Keeping keep(CentreId centre, Wamid wamid, byte[] bytes) {
    Path target = file(centre, wamid);
    try {
      Files.createDirectories(target.getParent());
      byte[] sealed = sealer.seal(bytes, place(centre, wamid));
      if (freeBytes.applyAsLong(target.getParent()) - sealed.length < LEFT_FREE) {
        return Keeping.NO_ROOM;
      }
      write(target, sealed);
      return Keeping.KEPT;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whole and on disk under its name, or not at all.
  private static void write(Path target, byte[] sealed) throws IOException {
    Path draft = Files.createTempFile(target.getParent(), "", DRAFT);
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(sealed);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public Optional<byte[]> open(CentreId centre, Wamid wamid) {
    try {
      byte[] sealed = Files.readAllBytes(file(centre, wamid));
      return Optional.of(sealer.open(sealed, place(centre, wamid)));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void delete(CentreId centre, Wamid wamid) {
    try {
      Files.deleteIfExists(file(centre, wamid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Clears away what was being written when the service was killed. Only before anything is
  /// written.
  void deleteDrafts() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> drafts = files.filter(file -> file.toString().endsWith(DRAFT)).toList();
      for (Path draft : drafts) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(CentreId centre, Wamid wamid) {
    return folder.resolve(centre.value()).resolve(lookup.hash(wamid.value()) + ENDING);
  }

  private static String place(CentreId centre, Wamid wamid) {
    return MediaKeys.bytes(centre, wamid).text();
  }
}
