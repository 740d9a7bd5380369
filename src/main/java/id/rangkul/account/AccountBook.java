package id.rangkul.account;

import id.rangkul.account.AccountChange.Kind;
import id.rangkul.dialog.MessageTemplate;
import id.rangkul.dialog.TemplateUse;
import id.rangkul.inbox.AccountNews;
import id.rangkul.shared.CentreId;
import id.rangkul.shared.Key;
import id.rangkul.shared.Records;
import id.rangkul.shared.UnitOfWork;
import id.rangkul.shared.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Keeps what Meta says of a centre's account, and chooses templates by it.
public final class AccountBook {
  private final Records records;
  private final StandIns standIns;

  AccountBook(Records records, Map<String, MessageTemplate> templates) {
    this.records = records;
    this.standIns = new StandIns(templates);
  }

  /// The wanted template, or what stands in for it while Meta does not let it go.
  public TemplateChoice choose(CentreId centre, TemplateUse wanted, Instant now) {
    return standIns.choose(wanted, templates(centre).record(), now);
  }

  /// Stages news; answers what is different by them. News of templates that are not ours change
  /// nothing.
  public Optional<AccountChange> stage(
      UnitOfWork unit, CentreId centre, AccountNews news, Instant at) {
    return switch (news) {
      case AccountNews.TemplateStatus(var name, var language, var status, var reason) ->
          stage(
              unit,
              centre,
              new AccountChange(Kind.TEMPLATE_STATUS, place(name, language), status, reason),
              name,
              state -> state.told(status, reason, at));
      case AccountNews.TemplateQuality(var name, var language, var quality) ->
          stage(
              unit,
              centre,
              change(Kind.TEMPLATE_QUALITY, place(name, language), quality),
              name,
              state -> state.withQuality(quality));
      case AccountNews.TemplateCategory(var name, var language, var category) ->
          stage(
              unit,
              centre,
              change(Kind.TEMPLATE_CATEGORY, place(name, language), category),
              name,
              state -> state.withCategory(category));
      case AccountNews.NumberQuality number ->
          stage(
              unit,
              centre,
              new AccountChange(Kind.NUMBER, "number", number.event(), number.limit()),
              standing -> standing.after(number));
      case AccountNews.Account account ->
          stage(
              unit,
              centre,
              change(Kind.ACCOUNT, account.field(), account.event()),
              standing -> standing.after(account));
    };
  }

  /// A message by a template was refused: stages what that says of the template.
  public Refused stageRefused(
      UnitOfWork unit,
      CentreId centre,
      TemplateUse template,
      TemplateRefusal refusal,
      Instant now) {
    Versioned<TemplateStates> before = templates(centre);
    String place = place(template.name(), template.language());
    TemplateStates after = before.record().changed(place, state -> state.refused(refusal, now));
    Optional<AccountChange> change = Optional.empty();
    if (!after.equals(before.record())) {
      records.stage(unit, templatesKey(centre), before.with(_ -> after));
      change = Optional.of(change(Kind.TEMPLATE_STATUS, place, refusal.status()));
    }
    return new Refused(change, standIns.choose(template, after, now));
  }

  /// What follows from a refusal: the news in it, and what goes instead.
  public record Refused(Optional<AccountChange> change, TemplateChoice instead) {}

  /// The templates that are not let go, by name and language, with Meta's status.
  Map<String, String> notLetGo(CentreId centre, Instant now) {
    Map<String, String> found = new TreeMap<>();
    templates(centre)
        .record()
        .states()
        .forEach(
            (place, state) -> {
              if (!state.letGo(now)) {
                found.put(place, state.status());
              }
            });
    return found;
  }

  /// The quality that people's reactions have given to templates, by name and language.
  Map<String, String> qualities(CentreId centre) {
    Map<String, String> found = new TreeMap<>();
    templates(centre)
        .record()
        .states()
        .forEach((place, state) -> state.quality().ifPresent(it -> found.put(place, it)));
    return found;
  }

  Standing standing(CentreId centre) {
    return versionedStanding(centre).record();
  }

  private Optional<AccountChange> stage(
      UnitOfWork unit,
      CentreId centre,
      AccountChange change,
      String template,
      UnaryOperator<TemplateState> told) {
    if (!standIns.knows(template)) {
      return Optional.empty();
    }
    Versioned<TemplateStates> before = templates(centre);
    TemplateStates after = before.record().changed(change.subject(), told);
    if (after.equals(before.record())) {
      return Optional.empty();
    }
    records.stage(unit, templatesKey(centre), before.with(_ -> after));
    TemplateState state = after.of(change.subject());
    return state.saysTheSameAs(before.record().of(change.subject()))
        ? Optional.empty()
        : Optional.of(change);
  }

  private Optional<AccountChange> stage(
      UnitOfWork unit, CentreId centre, AccountChange change, UnaryOperator<Standing> told) {
    Versioned<Standing> before = versionedStanding(centre);
    Standing after = told.apply(before.record());
    if (after.equals(before.record())) {
      return Optional.empty();
    }
    records.stage(unit, standingKey(centre), before.with(_ -> after));
    return Optional.of(change);
  }

  private Versioned<TemplateStates> templates(CentreId centre) {
    return records
        .find(templatesKey(centre), TemplateStates.class)
        .orElseGet(() -> new Versioned<>(0, TemplateStates.none()));
  }

  private Versioned<Standing> versionedStanding(CentreId centre) {
    return records
        .find(standingKey(centre), Standing.class)
        .orElseGet(() -> new Versioned<>(0, Standing.unheardOf()));
  }

  private static String place(String name, String language) {
    return TemplateStates.place(name, language);
  }

  private static AccountChange change(Kind kind, String subject, String code) {
    return new AccountChange(kind, subject, code, Optional.empty());
  }

  private static Key templatesKey(CentreId centre) {
    return Key.of(centre, "account", "templates");
  }

  private static Key standingKey(CentreId centre) {
    return Key.of(centre, "account", "standing");
  }
}
