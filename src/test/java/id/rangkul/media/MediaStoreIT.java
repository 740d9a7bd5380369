package id.rangkul.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.rangkul.media.MediaStore.Keeping;
import id.rangkul.privacy.PrivacyForTests;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.Wamid;
import id.rangkul.support.MarkingSealer;
import id.rangkul.support.TestRedis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Both stores against the real thing: a disk, a Redis.
class MediaStoreIT {
  private static final Wamid VOICE = new Wamid("wamid.NjI4MTMxMDAwMDAwMg==");
  private static final byte[] SECRET = "suara rahasia".getBytes(StandardCharsets.UTF_8);

  private final CentreId centre = TestRedis.freshCentre();
  @TempDir private Path folder;
  private long free = Long.MAX_VALUE;

  enum Kind {
    FILES,
    REDIS
  }

  private MediaStore store(Kind kind) {
    return switch (kind) {
      case FILES -> files();
      case REDIS ->
          new RedisMediaStore(
              SharedForTests.records(),
              SharedForTests.commits(),
              new KeepPieceScript(TestRedis.template()),
              new MarkingSealer());
    };
  }

  private FileMediaStore files() {
    return new FileMediaStore(folder, new MarkingSealer(), PrivacyForTests.lookup(), _ -> free);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void givesBackWhatWasKeptUntilItIsDeleted(Kind kind) {
    MediaStore store = store(kind);
    assertThat(store.open(centre, VOICE)).isEmpty();

    assertThat(store.keep(centre, VOICE, SECRET)).isEqualTo(Keeping.KEPT);
    assertThat(store.keep(centre, new Wamid("wamid.2"), new byte[] {1})).isEqualTo(Keeping.KEPT);
    assertThat(store.open(centre, VOICE)).contains(SECRET);

    store.delete(centre, VOICE);
    store.delete(centre, VOICE);
    assertThat(store.open(centre, VOICE)).isEmpty();
    assertThat(store.open(centre, new Wamid("wamid.2"))).contains(new byte[] {1});
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keepsTheLatestWhole(Kind kind) {
    MediaStore store = store(kind);
    byte[] large = new byte[3 * RedisMediaStore.PIECE + 17];
    new Random(7).nextBytes(large);

    store.keep(centre, VOICE, SECRET);
    store.keep(centre, VOICE, large);
    assertThat(store.open(centre, VOICE)).contains(large);
    store.keep(centre, VOICE, SECRET);
    assertThat(store.open(centre, VOICE)).contains(SECRET);
  }

  @Test
  void writesSealedBytesUnderANameThatTellsNothing() throws IOException {
    store(Kind.FILES).keep(centre, VOICE, SECRET);

    Path file = everyFile().getFirst();
    assertThat(file.getFileName().toString()).endsWith(".sealed").doesNotContain("NjI4");
    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
        .startsWith("sealed@")
        .doesNotContain("rahasia");
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }
  }

  @Test
  void leavesRoomOnTheDiskForWhatWeighsMore() throws IOException {
    free = FileMediaStore.LEFT_FREE;

    assertThat(store(Kind.FILES).keep(centre, VOICE, SECRET)).isEqualTo(Keeping.NO_ROOM);
    assertThat(everyFile()).isEmpty();
    assertThat(FileMediaStore.usable(folder)).isPositive();
  }

  @Test
  void clearsAwayWhatAKilledServiceWasWriting() throws IOException {
    files().keep(centre, VOICE, SECRET);
    Files.writeString(folder.resolve(centre.value()).resolve("123.new"), "half");

    files().deleteDrafts();

    assertThat(everyFile()).hasSize(1);
    assertThat(files().open(centre, VOICE)).contains(SECRET);
  }

  @Test
  void takesNothingIntoRedisThatIsTooLargeForIt() {
    byte[] large = new byte[RedisMediaStore.MAX_BYTES + 1];
    assertThat(store(Kind.REDIS).keep(centre, VOICE, large)).isEqualTo(Keeping.TOO_LARGE);
  }

  @Test
  void showsNothingOfAFileThatWasBegunAndNotEnded() {
    var pieces = new KeepPieceScript(TestRedis.template());
    pieces.run(centre, VOICE, 0, 2, "aaaa");

    assertThat(store(Kind.REDIS).open(centre, VOICE)).isEmpty();
    Key draft = MediaKeys.newBytes(centre, VOICE);
    assertThat(TestRedis.template().getExpire(draft.text())).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void noticesThatSomebodyElseWritesTheSameFile(int index) {
    var pieces = new KeepPieceScript(TestRedis.template());
    if (index == 2) {
      pieces.run(centre, VOICE, 0, 4, "aaaa");
    }

    assertThatThrownBy(() -> pieces.run(centre, VOICE, index, 4, "bbbb"))
        .isInstanceOf(IllegalStateException.class);
  }

  private List<Path> everyFile() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
