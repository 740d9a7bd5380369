package id.rangkul.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.support.TestRedis;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommitIT {
  private final CentreId centre = TestRedis.freshCentre();
  private final Records records = SharedForTests.records();
  private final Commits commits = SharedForTests.commits();
  private final Key note = Key.of(centre, "note");
  private final Key list = Key.of(centre, "list");

  record Note(Sensitive text) {}

  @Test
  void writesARecordAndReadsItBackOneVersionOn() {
    assertThat(put(0, "halo")).isInstanceOf(Commit.Committed.class);

    Versioned<Note> stored = records.find(note, Note.class).orElseThrow();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.record().text().clear()).isEqualTo("halo");
  }

  @Test
  void storesPersonalTextOnlySealed() {
    put(0, "halo");

    assertThat(records.value(note).orElseThrow()).doesNotContain("halo").contains("sealed@");
  }

  @Test
  void writesNothingAtAllWhereARecordHasChangedMeanwhile() {
    put(0, "pertama");
    UnitOfWork unit = UnitOfWork.unfenced().append(list, "baris");
    records.stage(unit, note, new Versioned<>(0, new Note(new Sensitive("kedua"))));

    assertThat(commits.commit(unit)).isEqualTo(new Commit.Conflict(note.text()));
    assertThat(records.list(list, 0, -1)).isEmpty();
    assertThat(records.find(note, Note.class).orElseThrow().record().text().clear())
        .isEqualTo("pertama");
  }

  @Test
  void writesNothingWithoutTheLease() {
    Key lease = Key.of(centre, "lease");
    commits.commit(UnitOfWork.unfenced().setPlain(lease, "2@other"));

    Commit late = commits.commit(UnitOfWork.under(new Lease(lease, "1@me")).append(list, "baris"));

    assertThat(late).isInstanceOf(Commit.NotOwner.class);
    assertThat(records.list(list, 0, -1)).isEmpty();
  }

  @Test
  void letsExactlyOneOfManyWritersWin() {
    List<Commit> outcomes =
        IntStream.range(0, 20).parallel().mapToObj(i -> put(0, "n" + i)).toList();

    assertThat(outcomes).filteredOn(Commit.Committed.class::isInstance).hasSize(1);
  }

  private Commit put(long version, String text) {
    UnitOfWork unit = UnitOfWork.unfenced();
    records.stage(unit, note, new Versioned<>(version, new Note(new Sensitive(text))));
    return commits.commit(unit);
  }
}
