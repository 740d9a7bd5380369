package id.rangkul.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.rangkul.account.AccountChange.Kind;
import id.rangkul.dialog.Dialogs;
import id.rangkul.dialog.Source;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.inbox.AccountNews;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Commit;
import id.rangkul.shared.SharedForTests;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.support.TestRedis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountBookIT {
  private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
  private static final TemplateUse WAITING =
      new TemplateUse("pesan_menunggu", "id", List.of("Ibu Sri"));
  private static final TemplateUse STAND_IN =
      new TemplateUse("kabar_menunggu", "id", List.of("Ibu Sri"));

  private final AccountBook book =
      AccountForTests.book(Dialogs.load(Source.classpath()).templates());
  private final CentreId centre = TestRedis.freshCentre();

  private Optional<AccountChange> told(AccountNews news, Instant at) {
    UnitOfWork unit = UnitOfWork.unfenced();
    Optional<AccountChange> change = book.stage(unit, centre, news, at);
    assertThat(SharedForTests.commits().commit(unit)).isInstanceOf(Commit.Committed.class);
    return change;
  }

  private static AccountNews status(String name, String status) {
    return new AccountNews.TemplateStatus(name, "id", status, Optional.empty());
  }

  @Test
  void usesTheStandInWhileATemplateIsPausedAndTellsItOnce() {
    assertThat(told(status("pesan_menunggu", "PAUSED"), NOON))
        .contains(
            new AccountChange(
                Kind.TEMPLATE_STATUS, "pesan_menunggu/id", "PAUSED", Optional.empty()));
    assertThat(told(status("pesan_menunggu", "PAUSED"), NOON.plusSeconds(1))).isEmpty();

    assertThat(book.choose(centre, WAITING, NOON)).isEqualTo(new TemplateChoice.Use(STAND_IN));
    assertThat(book.notLetGo(centre, NOON)).isEqualTo(Map.of("pesan_menunggu/id", "PAUSED"));

    assertThat(told(status("pesan_menunggu", "APPROVED"), NOON.plusSeconds(2)))
        .hasValueSatisfying(change -> assertThat(change.good()).isTrue());
    assertThat(book.choose(centre, WAITING, NOON)).isEqualTo(new TemplateChoice.Use(WAITING));
    assertThat(book.notLetGo(centre, NOON)).isEmpty();
  }

  @Test
  void learnsFromARefusedMessageWhatMetaNeverTold() {
    UnitOfWork unit = UnitOfWork.unfenced();
    AccountBook.Refused refused =
        book.stageRefused(unit, centre, WAITING, TemplateRefusal.MISSING, NOON);
    SharedForTests.commits().commit(unit);

    assertThat(refused.instead()).isEqualTo(new TemplateChoice.Use(STAND_IN));
    assertThat(refused.change()).isPresent();
    assertThat(book.choose(centre, WAITING, NOON)).isEqualTo(new TemplateChoice.Use(STAND_IN));
    assertThat(
            book.stageRefused(UnitOfWork.unfenced(), centre, WAITING, TemplateRefusal.MISSING, NOON)
                .change())
        .isEmpty();
  }

  @Test
  void keepsWhatMetaSaysOfQualityCategoryNumberAndAccount() {
    assertThat(told(new AccountNews.TemplateQuality("pesan_menunggu", "id", "RED"), NOON))
        .hasValueSatisfying(change -> assertThat(change.good()).isFalse());
    assertThat(told(new AccountNews.TemplateCategory("pesan_menunggu", "id", "MARKETING"), NOON))
        .hasValueSatisfying(change -> assertThat(change.good()).isFalse());
    assertThat(told(new AccountNews.NumberQuality("FLAGGED", Optional.of("TIER_2K")), NOON))
        .isPresent();
    assertThat(told(new AccountNews.Account("account_update", "DISABLED_UPDATE"), NOON))
        .isPresent();
    assertThat(told(new AccountNews.Account("account_update", "DISABLED_UPDATE"), NOON)).isEmpty();

    assertThat(book.qualities(centre)).isEqualTo(Map.of("pesan_menunggu/id", "RED"));
    assertThat(book.standing(centre))
        .isEqualTo(
            new Standing(
                Optional.of("FLAGGED"),
                Optional.of("TIER_2K"),
                Map.of("account_update", "DISABLED_UPDATE")));
  }

  @Test
  void leavesAloneWhatIsNotOurs() {
    assertThat(told(status("promosi_toko", "REJECTED"), NOON)).isEmpty();
    assertThat(book.notLetGo(centre, NOON)).isEmpty();
  }
}
